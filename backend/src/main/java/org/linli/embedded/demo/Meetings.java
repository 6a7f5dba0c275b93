package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.halls.Fingerprint;

/** Writes meetings: what is to come, and what is over, with who was there, its minutes and decisions. */
final class Meetings {

    private final Rows rows;
    private final AgendaHall hall;
    private final Map<String, Long> topics;

    /**
     * Meetings at the node of a hall.
     *
     * @param topics ids of the topics of the hall by their titles
     */
    Meetings(Rows rows, AgendaHall hall, Map<String, Long> topics) {
        this.rows = rows;
        this.hall = hall;
        this.topics = topics;
    }

    void add(Entry entry) {
        var day = hall.calendar().today().plusDays(entry.number("day"));
        var startsAt = hall.calendar().utc(day, LocalTime.parse(entry.text("start")));
        var endsAt = startsAt.plusMinutes(entry.number("minutes"));
        var isOver = entry.has("record");
        var calledAt = hall.time(entry.number("called"));
        var id = rows.nextId();
        rows.add(
                Table.MEETING,
                id,
                hall.communityId(),
                hall.node().id(),
                entry.text("kind"),
                entry.text("title"),
                entry.text("place"),
                isOver ? "CLOSED" : "CALLED",
                startsAt,
                endsAt,
                hall.host().id(),
                isOver ? startsAt : null,
                isOver ? endsAt : null,
                calledAt,
                0);
        WishRows.lineage(hall.node())
                .forEach(node -> rows.add(Table.MEETING_LISTING, node, startsAt, id, entry.text("kind"), false));
        var items = addAgenda(id, entry);
        addPeople(id, entry, startsAt, calledAt);
        if (isOver) {
            addProceedings(id, entry, items, endsAt);
        }
    }

    private List<Long> addAgenda(long meeting, Entry entry) {
        var items = new ArrayList<Long>();
        for (var item : entry.entries("agenda")) {
            var id = rows.nextId();
            var topic = item.has("topic") ? topics.get(item.text("topic")) : null;
            if (item.has("topic") && topic == null) {
                throw new IllegalStateException("No topic is called " + item.text("topic"));
            }
            rows.add(Table.MEETING_AGENDA_ITEM, id, meeting, items.size(), item.text("text"), topic);
            items.add(id);
        }
        return items;
    }

    /** Those whom one can sign in as have not said whether they come. */
    private void addPeople(long meeting, Entry entry, LocalDateTime startsAt, LocalDateTime calledAt) {
        var named = entry.texts("people").stream().map(hall::person).toList();
        var invited = new ArrayList<>(named);
        invited.addAll(hall.some(entry.number("invited") - named.size(), hall.host()));
        var present = entry.number("present", 0);
        for (var i = 0; i < invited.size(); i++) {
            var person = invited.get(i);
            var comes = i < present || present == 0 && i >= named.size();
            rows.add(
                    Table.MEETING_INVITATION,
                    rows.nextId(),
                    meeting,
                    person.id(),
                    startsAt,
                    comes ? "COMING" : null,
                    comes ? calledAt.plusMinutes(i + 20L) : null,
                    calledAt);
            if (i < present) {
                rows.add(
                        Table.MEETING_ATTENDANCE,
                        rows.nextId(),
                        meeting,
                        person.id(),
                        true,
                        "LIST",
                        hall.host().id(),
                        startsAt.plusSeconds(i + 1L));
            }
        }
    }

    private void addProceedings(long meeting, Entry entry, List<Long> items, LocalDateTime endsAt) {
        for (var decision : entry.entries("decisions")) {
            var present = entry.number("present");
            rows.add(
                    Table.MEETING_DECISION,
                    rows.nextId(),
                    meeting,
                    items.get(decision.number("item")),
                    decision.text("text"),
                    2 * decision.number("for") > present,
                    decision.number("for"),
                    decision.number("against"),
                    decision.number("abstained"),
                    present,
                    endsAt.minusMinutes(20));
        }
        var text = entry.text("record");
        rows.add(
                Table.MEETING_MINUTES,
                meeting,
                1,
                text,
                Fingerprint.of(text),
                hall.host().id(),
                endsAt.minusMinutes(2));
    }
}
