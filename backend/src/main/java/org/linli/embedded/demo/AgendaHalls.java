package org.linli.embedded.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.linli.halls.Fingerprint;

/** The agenda halls of the demo, and what has happened in them up to the midnight before the day of loading. */
final class AgendaHalls {

    /** Stands for all nodes. */
    private static final long EVERYWHERE = 0;

    private final Rows rows;
    private final Tree tree;
    private final People people;
    private final Calendar calendar;
    private final Random random;

    AgendaHalls(Rows rows, Tree tree, People people, Calendar calendar, Random random) {
        this.rows = rows;
        this.tree = tree;
        this.people = people;
        this.calendar = calendar;
        this.random = random;
    }

    void add(Entry file) {
        file.entries("halls").forEach(entry -> add(tree.node(entry.text("at")), entry));
    }

    private void add(Node node, Entry entry) {
        var crowd = people.around(node).stream()
                .filter(person -> person.home() != null)
                .toList();
        var hall = new AgendaHall(
                rows.nextId(), node, people.admin(node), rows.nextId(), crowd, entry, people, calendar, random);
        addHall(hall);
        addRules(hall, entry.entry("rules"));
        var topics = new ArrayList<TopicStory>();
        for (var topic : entry.entries("topics")) {
            topics.add(new TopicStory(rows.nextId(), hall, topic));
        }
        topics.forEach(topic -> new TopicRows(rows, topic).add());
        topics.forEach(topic -> new TopicWork(rows, topic).add());
        new HallYears(rows, calendar.zone()).add(hall, topics);
        addMeetings(hall, topics);
    }

    private void addHall(AgendaHall hall) {
        var entry = hall.entry();
        rows.add(
                Table.HALL,
                hall.id(),
                hall.communityId(),
                hall.node().id(),
                hall.node().path(),
                entry.text("name"),
                entry.text("introduction"),
                hall.host().id(),
                entry.number("needed"),
                entry.number("days"),
                hall.time(entry.number("opened")),
                0);
        WishRows.lineage(hall.node()).forEach(node -> rows.add(Table.HALL_LISTING, node, hall.id()));
        rows.add(Table.HALL_LISTING, EVERYWHERE, hall.id());
    }

    /** Adopted on paper, before there were ballots. */
    private void addRules(AgendaHall hall, Entry entry) {
        var text = entry.text("text");
        rows.add(
                Table.HALL_RULES,
                hall.rulesId(),
                hall.communityId(),
                hall.id(),
                "PROCEDURE",
                1,
                text,
                Fingerprint.of(text),
                "ADOPTED",
                calendar.today().plusDays(entry.number("adopted") + 1L),
                hall.host().id(),
                hall.time(entry.number("proposed")),
                hall.time(entry.number("adopted")));
    }

    private void addMeetings(AgendaHall hall, List<TopicStory> topics) {
        var ids = new HashMap<String, Long>();
        topics.forEach(topic -> ids.put(topic.title(), topic.id()));
        hall.entry().entries("meetings").forEach(entry -> new Meetings(rows, hall, ids).add(entry));
    }
}
