package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A topic of the demo, and where it got to when. */
final class TopicStory {

    private static final int MINUTES_BETWEEN = 10;

    private final long id;
    private final AgendaHall hall;
    private final Entry entry;
    private final Person author;
    private final List<Step> steps = new ArrayList<>();

    TopicStory(long id, AgendaHall hall, Entry entry) {
        this.id = id;
        this.hall = hall;
        this.entry = entry;
        this.author = hall.person(entry.text("by"));
        steps.add(new Step("RAISED", author, null, hall.time(entry.number("day"))));
        entry.entries("then").forEach(this::happen);
    }

    private void happen(Entry step) {
        var to = step.text("to");
        var earliest = steps.getLast().at().plusMinutes(MINUTES_BETWEEN);
        var at = hall.time(step.number("day"));
        var byHost =
                List.of("SCREENED", "OUT_OF_SCOPE", "DELIBERATING", "VOTING").contains(to);
        steps.add(new Step(
                to, byHost ? hall.host() : null, step.textOrNull("reason"), at.isBefore(earliest) ? earliest : at));
    }

    long id() {
        return id;
    }

    AgendaHall hall() {
        return hall;
    }

    Entry entry() {
        return entry;
    }

    Person author() {
        return author;
    }

    List<Step> steps() {
        return steps;
    }

    String title() {
        return entry.text("title");
    }

    String status() {
        return steps.getLast().status();
    }

    LocalDateTime raisedAt() {
        return steps.getFirst().at();
    }

    boolean reached(String status) {
        return find(status).isPresent();
    }

    LocalDateTime at(String status) {
        return find(status)
                .orElseThrow(() -> new IllegalStateException(title() + " has not got to " + status))
                .at();
    }

    /** Null when it has not got there. */
    @Nullable
    LocalDateTime atOrNull(String status) {
        return find(status).map(Step::at).orElse(null);
    }

    private Optional<Step> find(String status) {
        return steps.stream().filter(step -> step.status().equals(status)).findFirst();
    }

    /** What has happened: by nobody where it is the server by itself. */
    record Step(String status, @Nullable Person actor, @Nullable String note, LocalDateTime at) {}
}
