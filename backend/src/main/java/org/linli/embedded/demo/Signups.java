package org.linli.embedded.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who has signed up for what, up to the midnight before the day of loading. */
final class Signups {

    private record Signup(Activity activity, Person person, String status, int party, LocalDateTime at) {}

    private final People people;
    private final LocalDateTime now;
    private final Random random;
    private final Map<Long, List<Person>> crowds = new HashMap<>();
    private final Map<Long, Integer> turns = new HashMap<>();
    private final Map<Long, List<Activity>> diaries = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<Signup> signups = new ArrayList<>();

    Signups(People people, LocalDateTime now, Random random) {
        this.people = people;
        this.now = now;
        this.random = random;
    }

    /** Signs people up as far as the pattern says, and tells how many places they have taken. */
    int fill(Activity activity) {
        if (activity.status().equals("DRAFT") || !activity.opensAt().isBefore(now)) {
            return 0;
        }
        var wanted = wanted(activity);
        var taken = 0;
        if (isForDemoResident(activity)) {
            taken += signUp(activity, people.demo("resident"), activity.partyLimit());
        }
        var crowd = crowds.computeIfAbsent(activity.holder().id(), id -> people.around(activity.holder()));
        for (int tries = 0; tries < crowd.size() && taken < wanted; tries++) {
            var person = next(activity.holder(), crowd);
            if (isFree(person, activity)) {
                taken += signUp(activity, person, wanted - taken);
            }
        }
        return taken;
    }

    /** The latest has the highest id. */
    void addTo(Rows rows) {
        signups.sort(Comparator.comparing(Signup::at));
        for (var signup : signups) {
            rows.add(
                    Table.SIGNUP,
                    rows.nextId(),
                    signup.activity().holder().communityId(),
                    signup.activity().id(),
                    signup.person().id(),
                    signup.status(),
                    signup.party(),
                    signup.at(),
                    0);
        }
    }

    private int wanted(Activity activity) {
        var fill = activity.pattern().number("fill", 60);
        var share = fill == 100 ? 100 : Math.clamp(fill + random.nextInt(31) - 15, 5, 96);
        return Math.max(1, activity.places() * share / 100);
    }

    /** The first one to come, or the first one that is past, of a pattern that says so. */
    private boolean isForDemoResident(Activity activity) {
        var wish = activity.pattern().text("demo", "");
        var fits = wish.equals("upcoming") && activity.startsAt().isAfter(now.plusDays(1))
                || wish.equals("past") && activity.endsAt().isBefore(now);
        return fits && given.add(activity.pattern().text("title"));
    }

    private Person next(Node holder, List<Person> crowd) {
        return crowd.get((turns.merge(holder.id(), 1, Integer::sum) - 1) % crowd.size());
    }

    private boolean isFree(Person person, Activity activity) {
        return person.reaches(activity.level())
                && diaries.getOrDefault(person.id(), List.of()).stream().noneMatch(activity::overlaps);
    }

    /** Returns the places taken: none when the person has given them back. */
    private int signUp(Activity activity, Person person, int most) {
        diaries.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(activity);
        var party = Math.min(most, 1 + random.nextInt(Math.min(3, activity.partyLimit())));
        var givenBack = !person.equals(people.demo("resident")) && random.nextInt(14) == 0;
        signups.add(new Signup(activity, person, givenBack ? "CANCELLED_SELF" : "CONFIRMED", party, time(activity)));
        return givenBack ? 0 : party;
    }

    private LocalDateTime time(Activity activity) {
        var last = activity.closesAt().isBefore(now) ? activity.closesAt() : now;
        var seconds = Duration.between(activity.opensAt(), last).toSeconds();
        return activity.opensAt().plusSeconds((long) (seconds * random.nextDouble()));
    }
}
