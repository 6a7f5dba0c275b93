package org.linli.undertakings;

import java.util.List;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Component;

/** Tells which answers are not up to date any more. */
@Component
class WorkChanges {

    /** Name among the sources of answers, with the id of a topic or a meeting: what is done about it. */
    static final String WORK = "work";

    /** Name among the sources of answers, with the id of a node: the list of its tasks. */
    static final String TASKS = "tasks";

    private final Changes changes;

    WorkChanges(Changes changes) {
        this.changes = changes;
    }

    /** What is done about a topic is another thing. */
    void of(long topicId) {
        changes.of(WORK, List.of(topicId));
    }

    /** How many residents have judged a topic, and how. */
    void ofScores(long topicId) {
        changes.ofNumbers(WORK, List.of(topicId));
    }

    /** A task is another one, or a new one. */
    void ofTask(long subjectId, long nodeId) {
        of(subjectId);
        changes.of(TASKS, List.of(nodeId));
    }
}
