package org.linli.embedded.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has happened to a wish of the demo: it moves from state to state as the server moves it. */
final class WishLife {

    /** Something that has happened; {@code actor} is 0 for the server. */
    record Step(
            String kind,
            @Nullable Promise promise,
            long actor,
            boolean byStaff,
            @Nullable String reason,
            LocalDateTime at) {}

    private static final Map<String, String> SHELVES = Map.of("OPEN", "OPEN", "CONFIRMED", "FULFILLED");

    private final WishText text;
    private final Person wisher;
    private final LocalDateTime writtenAt;
    private final List<Promise> promises = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    long id;
    String status = "DRAFT";

    @Nullable
    String contentState;

    @Nullable
    String reason;

    @Nullable
    String thanks;

    boolean thanksShown;

    @Nullable
    LocalDateTime thankedAt;

    @Nullable
    LocalDateTime openedAt;

    @Nullable
    LocalDateTime fulfilledAt;

    @Nullable
    LocalDateTime expiresAt;

    @Nullable
    LocalDate wantedBy;

    @Nullable
    String shelf;

    LocalDateTime shelvedAt;
    int taken;
    int offered;
    int delivered;
    int confirmed;
    int disputed;

    WishLife(WishText text, Person wisher, LocalDateTime writtenAt) {
        this.text = text;
        this.wisher = wisher;
        this.writtenAt = writtenAt;
        this.shelvedAt = writtenAt;
        note("WRITTEN", null, wisher.id(), null, writtenAt);
    }

    WishText text() {
        return text;
    }

    Person wisher() {
        return wisher;
    }

    LocalDateTime writtenAt() {
        return writtenAt;
    }

    List<Promise> promises() {
        return promises;
    }

    List<Step> steps() {
        return steps;
    }

    LocalDateTime lastAt() {
        return steps.getLast().at();
    }

    void submit(String state, LocalDateTime until) {
        note("SUBMITTED", null, wisher.id(), null, writtenAt);
        contentState = state;
        expiresAt = until;
        status = state.equals("PASSED") ? "OPEN" : "IN_REVIEW";
        if (status.equals("OPEN")) {
            openedAt = writtenAt;
            note("OPENED", null, 0, null, writtenAt);
        }
        settle(writtenAt);
    }

    void refuse(String why, LocalDateTime at) {
        contentState = "REFUSED";
        reason = why;
        end("REJECTED", 0, null, at);
    }

    void withdraw(@Nullable String why, LocalDateTime at) {
        contentState = null;
        end("WITHDRAWN", wisher.id(), why, at);
    }

    /** A moment after its last day. */
    void expire() {
        end("EXPIRED", 0, null, Objects.requireNonNull(expiresAt).plusMinutes(5));
    }

    private void end(String last, long actor, @Nullable String why, LocalDateTime at) {
        status = last;
        note(last, null, actor, why, at);
        settle(at);
    }

    Promise claim(Person person, int parts, LocalDateTime at) {
        if (taken + parts > text.parts()) {
            throw new IllegalStateException("More is claimed than " + text.title() + " asks for");
        }
        var promise = new Promise(person, parts, at);
        promises.add(promise);
        taken += parts;
        move("CLAIMED", promise, person.id(), null, at);
        return promise;
    }

    /** Staff asks somebody to take all that is left. */
    Promise dispatch(Person person, Person staff, LocalDateTime at) {
        var promise = Promise.offered(person, text.parts() - taken, at);
        promises.add(promise);
        taken += promise.parts();
        offered += promise.parts();
        move("DISPATCHED", promise, staff.id(), true, null, at);
        return promise;
    }

    void decline(Promise promise, String why, LocalDateTime at) {
        promise.state = "DECLINED";
        taken -= promise.parts();
        offered -= promise.parts();
        move("DECLINED", promise, promise.person().id(), why, at);
    }

    /** Staff ends a claim that was disputed. */
    void annul(Promise promise, Person staff, String why, LocalDateTime at) {
        promise.state = "ANNULLED";
        taken -= promise.parts();
        disputed -= promise.parts();
        move("ANNULLED", promise, staff.id(), true, why, at);
    }

    void release(Promise promise, String state, @Nullable String why, LocalDateTime at) {
        promise.state = state;
        taken -= promise.parts();
        move(state, promise, state.equals("LATE") ? 0 : promise.person().id(), why, at);
    }

    void deliver(Promise promise, String note, LocalDateTime at) {
        promise.state = "DELIVERED";
        promise.note = note;
        promise.deliveredAt = at;
        delivered += promise.parts();
        move("DELIVERED", promise, promise.person().id(), null, at);
    }

    void confirm(Promise promise, LocalDateTime at) {
        promise.state = "CONFIRMED";
        promise.confirmedAt = at;
        delivered -= promise.parts();
        confirmed += promise.parts();
        move("CONFIRMED", promise, wisher.id(), null, at);
    }

    void dispute(Promise promise, String why, LocalDateTime at) {
        promise.state = "DISPUTED";
        delivered -= promise.parts();
        disputed += promise.parts();
        move("DISPUTED", promise, wisher.id(), why, at);
    }

    void askExtension(Promise promise, String why, LocalDateTime at) {
        promise.extension = "ASKED";
        note("EXTENSION_ASKED", promise, promise.person().id(), why, at);
    }

    void agreeToExtension(Promise promise, LocalDateTime at) {
        promise.extend();
        note("EXTENSION_AGREED", promise, wisher.id(), null, at);
    }

    void thank(String card, boolean shown, LocalDateTime at) {
        status = "THANKED";
        thanks = card;
        thanksShown = shown;
        thankedAt = at;
        note("THANKED", null, wisher.id(), null, at);
    }

    private void note(String kind, @Nullable Promise promise, long actor, @Nullable String why, LocalDateTime at) {
        steps.add(new Step(kind, promise, actor, false, why, at));
    }

    private void move(String kind, Promise promise, long actor, @Nullable String why, LocalDateTime at) {
        move(kind, promise, actor, false, why, at);
    }

    private void move(
            String kind, Promise promise, long actor, boolean byStaff, @Nullable String why, LocalDateTime at) {
        status = statusOfParts();
        fulfilledAt = status.equals("CONFIRMED") ? at : null;
        steps.add(new Step(kind, promise, actor, byStaff, why, at));
        settle(at);
    }

    private String statusOfParts() {
        if (taken < text.parts()) {
            return "OPEN";
        }
        if (disputed > 0) {
            return "DISPUTED";
        }
        if (confirmed == text.parts()) {
            return "CONFIRMED";
        }
        if (confirmed + delivered == text.parts()) {
            return "DELIVERED";
        }
        return offered > 0 ? "DISPATCHED" : "CLAIMED";
    }

    private void settle(LocalDateTime at) {
        var place = SHELVES.get(status);
        if (!Objects.equals(place, shelf)) {
            shelf = place;
            shelvedAt = at;
        }
    }
}
