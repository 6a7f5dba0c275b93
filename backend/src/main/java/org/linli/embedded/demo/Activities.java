package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** The activities of all places, with their tags and the lists that they stand in. */
final class Activities {

    private final Rows rows;
    private final Tree tree;
    private final Stations stations;
    private final People people;
    private final Calendar calendar;
    private final Signups signups;

    Activities(Rows rows, Tree tree, Stations stations, People people, Calendar calendar, Signups signups) {
        this.rows = rows;
        this.tree = tree;
        this.stations = stations;
        this.people = people;
        this.calendar = calendar;
        this.signups = signups;
    }

    void add(Entry file) {
        for (var group : file.entries("holders")) {
            var holder = tree.node(group.text("at"));
            group.entries("activities").forEach(pattern -> addAll(group, holder, pattern));
        }
    }

    private void addAll(Entry group, Node holder, Entry pattern) {
        var topics = pattern.texts("topics");
        var turn = 0;
        for (var occurrence : calendar.occurrences(pattern)) {
            var topic = topics.isEmpty() ? "" : topics.get(turn++ % topics.size());
            var activity = plan(holder, pattern, topic, occurrence);
            add(group, activity, signups.fill(activity));
        }
    }

    private Activity plan(Node holder, Entry pattern, String topic, Calendar.Occurrence occurrence) {
        var start = calendar.start(pattern, occurrence.date());
        var opens = calendar.utc(occurrence.date().minusDays(pattern.number("opens", 21)), LocalTime.of(8, 0));
        return new Activity(
                rows.nextId(),
                holder,
                pattern,
                topic,
                status(pattern, occurrence.number()),
                start,
                calendar.end(pattern, occurrence.date()),
                opens,
                start.minusHours(pattern.number("closes", 2)));
    }

    private static String status(Entry pattern, int number) {
        if (pattern.numbers("drafts").contains(number)) {
            return "DRAFT";
        }
        return pattern.numbers("cancelled").contains(number) ? "CANCELLED" : "PUBLISHED";
    }

    private void add(Entry group, Activity activity, int taken) {
        var holder = activity.holder();
        var pattern = activity.pattern();
        var place = stations.place(pattern, group.text("station"));
        rows.add(
                Table.ACTIVITY,
                activity.id(),
                holder.communityId(),
                holder.id(),
                pattern.text("kind"),
                activity.status(),
                activity.text("title"),
                activity.text("text"),
                activity.startsAt(),
                activity.endsAt(),
                activity.opensAt(),
                activity.closesAt(),
                activity.places(),
                taken,
                activity.partyLimit(),
                "FIRST_COME",
                activity.level(),
                place.name(),
                place.address(),
                place.latitude(),
                place.longitude(),
                place.stationId(),
                pattern.text("organiser"),
                group.text("contact"),
                activity.status().equals("CANCELLED") ? pattern.text("reason") : null,
                people.admin(holder).id(),
                written(activity),
                0);
        pattern.texts("tags").forEach(tag -> rows.add(Table.ACTIVITY_TAG, activity.id(), tag));
        list(activity);
    }

    /** Two days before sign-up opens, or yesterday. */
    private LocalDateTime written(Activity activity) {
        var early = activity.opensAt().minusDays(2);
        var yesterday = calendar.now().minusDays(1);
        return early.isBefore(yesterday) ? early : yesterday;
    }

    private void list(Activity activity) {
        if (!activity.status().equals("DRAFT")) {
            list(activity, 0);
            list(activity, activity.holder().id());
            activity.holder().ancestors().forEach(node -> list(activity, node.id()));
        }
    }

    private void list(Activity activity, long organisation) {
        rows.add(Table.ACTIVITY_LISTING, organisation, activity.startsAt(), activity.id(), activity.endsAt());
    }
}
