package org.linli.embedded.demo;

import java.time.LocalDateTime;
import org.linli.moderation.ContentKind;

/** Writes what comes of a topic that was decided: its public notice, tasks, and how residents judge what was done. */
final class TopicWork {

    private static final int ALL = 100;
    private static final int BEST = 5;

    private final Rows rows;
    private final WishContents contents;
    private final TopicStory topic;
    private final AgendaHall hall;

    TopicWork(Rows rows, TopicStory topic) {
        this.rows = rows;
        this.contents = new WishContents(rows);
        this.topic = topic;
        this.hall = topic.hall();
    }

    void add() {
        if (topic.reached("PUBLIC_NOTICE")) {
            addNotice(topic.entry().entry("notice"));
        }
        topic.entry().entries("tasks").forEach(this::addTask);
        if (topic.reached("EVALUATED")) {
            addEvaluation(topic.entry().entry("evaluation"));
        }
    }

    private void addNotice(Entry notice) {
        var id = rows.nextId();
        var endsAt = hall.endOf(notice.number("day") + notice.number("days"));
        var isOver = topic.reached("EXECUTING");
        var objections = notice.has("objection") ? 1 : 0;
        rows.add(
                Table.PUBLIC_NOTICE,
                id,
                hall.communityId(),
                hall.node().id(),
                hall.node().path(),
                topic.id(),
                notice.text("text"),
                isOver ? "PASSED" : "OPEN",
                objections,
                objections,
                topic.at("PUBLIC_NOTICE"),
                endsAt,
                isOver ? endsAt : null,
                hall.host().id(),
                0);
        if (objections == 1) {
            addObjection(id, notice.entry("objection"));
        }
    }

    /** Waits for an answer. */
    private void addObjection(long notice, Entry objection) {
        var id = rows.nextId();
        var person = hall.person("neighbour");
        var text = objection.text("text");
        var at = hall.time(objection.number("day"));
        var hash = contents.pass(ContentKind.OBJECTION, id, person, text, at);
        rows.add(Table.OBJECTION, id, hall.communityId(), notice, person.id(), text, "PASSED", hash, at, 0);
    }

    private void addTask(Entry task) {
        var id = rows.nextId();
        var person = hall.person(task.text("who"));
        var percent = 0;
        LocalDateTime at = topic.at("EXECUTING");
        var planned = at;
        for (var step : task.entries("progress")) {
            percent = step.number("percent");
            at = hall.time(step.number("day"));
            addProgress(id, person, step, at);
        }
        var isDone = percent == ALL;
        rows.add(
                Table.UNDERTAKING,
                id,
                hall.communityId(),
                hall.node().id(),
                hall.node().path(),
                topic.id(),
                task.text("title"),
                task.text("post"),
                person.id(),
                hall.calendar().today().plusDays(task.number("due")),
                percent,
                isDone ? "DONE" : "OPEN",
                hall.host().id(),
                planned,
                isDone ? at : null,
                0);
    }

    private void addProgress(long task, Person author, Entry step, LocalDateTime at) {
        var id = rows.nextId();
        var text = step.text("text");
        rows.add(
                Table.UNDERTAKING_STEP,
                id,
                hall.communityId(),
                task,
                "PROGRESSED",
                step.number("percent"),
                text,
                "",
                "PASSED",
                contents.pass(ContentKind.PROGRESS, id, author, text, at),
                author.id(),
                at,
                0);
    }

    private void addEvaluation(Entry evaluation) {
        var id = rows.nextId();
        var scores = evaluation.numbers("scores");
        rows.add(
                Table.TOPIC_EVALUATION,
                id,
                hall.communityId(),
                hall.node().id(),
                topic.id(),
                "CLOSED",
                scores.get(0),
                scores.get(1),
                scores.get(2),
                scores.get(3),
                scores.get(4),
                hall.time(evaluation.number("day")),
                hall.endOf(evaluation.number("day") + evaluation.number("days")),
                topic.at("EVALUATED"),
                0);
        var texts = evaluation.texts("texts").iterator();
        var people = hall.some(scores.stream().mapToInt(Integer::intValue).sum(), topic.author())
                .iterator();
        for (var score = BEST; score > 0; score--) {
            for (var i = 0; i < scores.get(score - 1); i++) {
                addScore(
                        id,
                        people.next(),
                        score,
                        texts.hasNext() ? texts.next() : "",
                        hall.time(evaluation.number("day") + 1));
            }
        }
    }

    private void addScore(long evaluation, Person person, int score, String text, LocalDateTime at) {
        var id = rows.nextId();
        var says = !text.isEmpty();
        rows.add(
                Table.TOPIC_SCORE,
                id,
                hall.communityId(),
                evaluation,
                person.id(),
                score,
                text,
                says ? "PASSED" : null,
                says ? contents.pass(ContentKind.EVALUATION, id, person, text, at) : null,
                0);
    }
}
