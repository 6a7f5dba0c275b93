package org.linli.embedded.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.halls.Fingerprint;
import org.linli.halls.TopicPairs;
import org.linli.moderation.ContentKind;

/** Writes a topic with its versions, supporters, stances, comments and timeline. */
final class TopicRows {

    private static final List<String> STANCES = List.of("SUPPORT", "CONCERN", "OPPOSE", "QUESTION");
    private static final Set<String> OVER = Set.of("OUT_OF_SCOPE", "CLOSED");
    private static final int MINUTES_BETWEEN = 37;

    private final Rows rows;
    private final WishContents contents;
    private final TopicStory topic;
    private final AgendaHall hall;
    private final Entry entry;

    TopicRows(Rows rows, TopicStory topic) {
        this.rows = rows;
        this.contents = new WishContents(rows);
        this.topic = topic;
        this.hall = topic.hall();
        this.entry = topic.entry();
    }

    void add() {
        var first = rows.nextId();
        var hash = addVersions(first);
        var amended = entry.has("amended") ? rows.nextId() : first;
        if (entry.has("amended")) {
            amend(amended, entry.entry("amended"));
        }
        addTopic(amended, hash, addComments());
        addSeconds();
        addStances();
        topic.steps().forEach(this::addStep);
        if (!OVER.contains(topic.status())) {
            var pairs = TopicPairs.of(topic.title());
            pairs.values().forEach(pair -> rows.add(Table.TOPIC_TITLE, hall.id(), pair, topic.id(), pairs.size()));
        }
    }

    /** What was raised, checked with the topic. */
    private String addVersions(long id) {
        var text = entry.text("text");
        var place = entry.has("place") ? '\n' + entry.text("place") : "";
        var hash = contents.pass(
                ContentKind.TOPIC, topic.id(), topic.author(), topic.title() + '\n' + text + place, topic.raisedAt());
        addVersion(id, 1, text, null, hash, topic.raisedAt());
        return hash;
    }

    private void amend(long id, Entry amended) {
        var text = amended.text("text");
        var note = amended.text("note");
        var at = hall.time(amended.number("day"));
        var hash = contents.pass(ContentKind.TOPIC, id, topic.author(), text + '\n' + note, at);
        addVersion(id, 2, text, note, hash, at);
    }

    private void addVersion(long id, int number, String text, @Nullable String note, String hash, LocalDateTime at) {
        rows.add(
                Table.TOPIC_VERSION,
                id,
                hall.communityId(),
                topic.id(),
                number,
                text,
                Fingerprint.of(text),
                note,
                topic.author().id(),
                "PASSED",
                hash,
                at);
    }

    private void addTopic(long version, String hash, int comments) {
        var isTaken = topic.reached("SCREENED");
        var isVoted = topic.reached("VOTING");
        var summary = entry.has("summary") ? entry.entry("summary") : null;
        var last = topic.steps().getLast();
        rows.add(
                Table.TOPIC,
                topic.id(),
                hall.communityId(),
                hall.id(),
                hall.node().id(),
                hall.node().path(),
                topic.author().id(),
                topic.author().id(),
                topic.title(),
                entry.text("ask"),
                topic.status(),
                entry.textOrNull("place"),
                "PASSED",
                hash,
                last.note(),
                topic.status().equals("OUT_OF_SCOPE")
                        ? entry.entries("then").getLast().text("office")
                        : null,
                entry.number("seconds", 0),
                isTaken ? hall.entry().number("needed") : null,
                isTaken ? topic.at("SCREENED").plusDays(hall.entry().number("days")) : null,
                stance(0),
                stance(1),
                stance(2),
                stance(3),
                comments,
                summary == null ? null : summary.text("text"),
                summary == null ? null : hall.time(summary.number("day")),
                version,
                isVoted ? version : null,
                isVoted ? hall.rulesId() : null,
                topic.raisedAt(),
                0);
    }

    private int stance(int kind) {
        var numbers = entry.numbers("stances");
        return numbers.isEmpty() ? 0 : numbers.get(kind);
    }

    /** The last one that was needed took the topic further. */
    private void addSeconds() {
        var number = entry.number("seconds", 0);
        if (number == 0) {
            return;
        }
        var from = topic.at("SCREENED");
        var until = topic.reached("SECONDED")
                ? topic.at("SECONDED")
                : hall.calendar().now().minusHours(1);
        var step = Duration.between(from, until).dividedBy(number);
        var at = until.minus(step.multipliedBy(number - 1L));
        for (var person : hall.some(number, topic.author())) {
            rows.add(Table.TOPIC_SECOND, topic.id(), person.id(), hall.communityId(), at);
            at = at.plus(step);
        }
    }

    private void addStances() {
        var numbers = entry.numbers("stances");
        var people = hall.some(numbers.stream().mapToInt(Integer::intValue).sum(), topic.author())
                .iterator();
        var at = topic.atOrNull("SCREENED");
        for (var kind = 0; kind < numbers.size() && at != null; kind++) {
            for (var i = 0; i < numbers.get(kind); i++) {
                at = at.plusMinutes(MINUTES_BETWEEN);
                rows.add(Table.TOPIC_STANCE, topic.id(), people.next().id(), hall.communityId(), STANCES.get(kind), at);
            }
        }
    }

    /** Returns how many there are, replies among them. */
    private int addComments() {
        var number = 0;
        var at = topic.raisedAt();
        for (var comment : entry.entries("comments")) {
            at = later(at, comment.number("day"));
            var replies = comment.entries("replies");
            var parent = addComment(comment, 0, replies.size(), at);
            var repliedAt = at;
            for (var reply : replies) {
                repliedAt = later(repliedAt, reply.number("day"));
                addComment(reply, parent, 0, repliedAt);
            }
            number += 1 + replies.size();
        }
        return number;
    }

    private LocalDateTime later(LocalDateTime before, int day) {
        var at = hall.time(day);
        var earliest = before.plusMinutes(MINUTES_BETWEEN);
        return at.isBefore(earliest) ? earliest : at;
    }

    private long addComment(Entry comment, long parent, int replies, LocalDateTime at) {
        var id = rows.nextId();
        var author = hall.person(comment.text("by"));
        var text = comment.text("text");
        rows.add(
                Table.TOPIC_COMMENT,
                id,
                hall.communityId(),
                topic.id(),
                parent,
                author.id(),
                author.equals(hall.host()),
                text,
                "PASSED",
                contents.pass(ContentKind.TOPIC_COMMENT, id, author, text, at),
                replies,
                at);
        return id;
    }

    private void addStep(TopicStory.Step step) {
        rows.add(
                Table.TOPIC_STEP,
                rows.nextId(),
                hall.communityId(),
                topic.id(),
                step.status(),
                step.actor() == null ? 0 : step.actor().id(),
                step.note(),
                step.at());
    }
}
