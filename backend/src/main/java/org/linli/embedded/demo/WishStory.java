package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Lets happen to a wish what a data file tells of it, step by step. */
final class WishStory {

    private static final int OPEN_FOR_DAYS = 90;

    private final WishLife life;
    private final Node community;
    private final Neighbours neighbours;
    private final Calendar calendar;
    private final IntFunction<LocalDateTime> time;
    private final Map<String, Person> known = new HashMap<>();
    private final Map<String, Promise> promises = new HashMap<>();

    /**
     * Begins with the wish being written.
     *
     * @param time some time of a day, which is counted from the day of loading
     */
    WishStory(
            WishLife life, Node community, Neighbours neighbours, Calendar calendar, IntFunction<LocalDateTime> time) {
        this.life = life;
        this.community = community;
        this.neighbours = neighbours;
        this.calendar = calendar;
        this.time = time;
    }

    WishLife life() {
        return life;
    }

    void submit(Entry entry) {
        life.wantedBy = entry.has("wanted") ? calendar.today().plusDays(entry.number("wanted")) : null;
        var until = life.wantedBy == null
                ? life.writtenAt().plusDays(OPEN_FOR_DAYS)
                : calendar.utc(life.wantedBy.plusDays(1), LocalTime.MIDNIGHT);
        switch (entry.text("submit", "open")) {
            case "open" -> life.submit("PASSED", until);
            case "review" -> life.submit("IN_REVIEW", until);
            case "refused" -> {
                life.submit("IN_REVIEW", until);
                life.refuse(entry.text("reason"), life.writtenAt().plusHours(2));
            }
            default -> {}
        }
    }

    void happen(Entry step) {
        var at = step.has("day") ? after(step.number("day")) : life.lastAt();
        switch (step.text("do")) {
            case "claim" -> claim(step, at);
            case "dispatch" ->
                promises.put(step.text("who"), life.dispatch(helper(step.text("who")), helper("grid-worker"), at));
            case "withdraw" -> life.withdraw(step.textOrNull("reason"), at);
            case "expire" -> life.expire();
            case "thank" -> life.thank(step.text("text"), !step.has("hidden"), at);
            default -> happen(step, promise(step), at);
        }
    }

    private void claim(Entry step, LocalDateTime at) {
        var who = step.text("who");
        promises.put(who, life.claim(helper(who), step.number("parts", 1), at));
    }

    private Person helper(String who) {
        return neighbours.helper(community, who, life.wisher(), known);
    }

    private void happen(Entry step, Promise promise, LocalDateTime at) {
        switch (step.text("do")) {
            case "deliver" -> life.deliver(promise, step.text("note"), at);
            case "confirm" -> life.confirm(promise, at);
            case "dispute" -> life.dispute(promise, step.text("reason"), at);
            case "giveUp" -> life.release(promise, "GIVEN_UP", step.text("reason"), at);
            case "late" -> life.release(promise, "LATE", null, promise.dueAt.plusMinutes(5));
            case "decline" -> life.decline(promise, step.text("reason"), at);
            case "annul" -> life.annul(promise, helper("grid-worker"), step.text("reason"), at);
            case "ask" -> life.askExtension(promise, step.text("reason"), at);
            case "agree" -> life.agreeToExtension(promise, at);
            default -> throw new IllegalStateException("Nothing is called " + step.text("do"));
        }
    }

    private Promise promise(Entry step) {
        var promise = promises.get(step.text("who"));
        if (promise == null) {
            throw new IllegalStateException("Nobody has claimed what this is about: " + step);
        }
        return promise;
    }

    /** Some time of a day, after what has happened before. */
    private LocalDateTime after(int day) {
        var earliest = life.lastAt().plusMinutes(10);
        var at = time.apply(day);
        return at.isBefore(earliest) ? earliest : at;
    }
}
