package org.linli.embedded.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A claim of a wish of the demo, as far as it has come. */
final class Promise {

    private static final int DAYS = 14;
    private static final int DAYS_TO_ANSWER = 3;

    private final Person person;
    private final int parts;
    private final LocalDateTime claimedAt;

    long id;
    String state = "CLAIMED";
    String extension = "NONE";
    LocalDateTime dueAt;

    @Nullable
    String note;

    @Nullable
    LocalDateTime deliveredAt;

    @Nullable
    LocalDateTime confirmedAt;

    /** What staff has asked somebody to take. */
    static Promise offered(Person person, int parts, LocalDateTime at) {
        var offer = new Promise(person, parts, at);
        offer.state = "OFFERED";
        offer.dueAt = at.plusDays(DAYS_TO_ANSWER);
        return offer;
    }

    Promise(Person person, int parts, LocalDateTime claimedAt) {
        this.person = person;
        this.parts = parts;
        this.claimedAt = claimedAt;
        this.dueAt = claimedAt.plusDays(DAYS);
    }

    Person person() {
        return person;
    }

    int parts() {
        return parts;
    }

    LocalDateTime claimedAt() {
        return claimedAt;
    }

    boolean isOpen() {
        return state.equals("CLAIMED");
    }

    void extend() {
        extension = "AGREED";
        dueAt = dueAt.plusDays(DAYS);
    }
}
