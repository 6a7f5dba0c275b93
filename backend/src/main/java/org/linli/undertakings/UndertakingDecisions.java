package org.linli.undertakings;

import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is decided about the words of objections, of progress and of evaluations. */
@Component
class UndertakingDecisions {

    private final ObjectionMapper objections;
    private final PublicNoticeMapper notices;
    private final UndertakingStepMapper steps;
    private final UndertakingMapper tasks;
    private final TopicScoreMapper scores;
    private final TopicEvaluationMapper evaluations;
    private final Moderation moderation;
    private final WorkChanges changes;

    UndertakingDecisions(
            ObjectionMapper objections,
            PublicNoticeMapper notices,
            UndertakingStepMapper steps,
            UndertakingMapper tasks,
            TopicScoreMapper scores,
            TopicEvaluationMapper evaluations,
            Moderation moderation,
            WorkChanges changes) {
        this.objections = objections;
        this.notices = notices;
        this.steps = steps;
        this.tasks = tasks;
        this.scores = scores;
        this.evaluations = evaluations;
        this.moderation = moderation;
        this.changes = changes;
    }

    /** Asks what it is now, with the row that it belongs to locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() == ContentKind.OBJECTION) {
            followObjection(decided);
        } else if (decided.kind() == ContentKind.PROGRESS) {
            followStep(decided);
        } else if (decided.kind() == ContentKind.EVALUATION) {
            followScore(decided);
        }
    }

    private void followObjection(ContentDecided decided) {
        objections
                .find(decided.contentId())
                .flatMap(objection -> notices.lock(objection.noticeId()))
                .ifPresent(notice -> follow(
                        decided,
                        notice.topicId(),
                        state -> objections.follow(decided.contentId(), decided.hash(), state)));
    }

    private void followStep(ContentDecided decided) {
        steps.find(decided.contentId())
                .flatMap(step -> tasks.lock(step.undertakingId()))
                .ifPresent(task -> follow(
                        decided, task.subjectId(), state -> steps.follow(decided.contentId(), decided.hash(), state)));
    }

    private void followScore(ContentDecided decided) {
        scores.find(decided.contentId())
                .flatMap(score -> evaluations.lock(score.evaluationId()))
                .ifPresent(evaluation -> follow(
                        decided,
                        evaluation.topicId(),
                        state -> scores.follow(decided.contentId(), decided.hash(), state)));
    }

    private void follow(ContentDecided decided, long subjectId, Following following) {
        moderation
                .state(decided.kind(), decided.contentId(), decided.hash())
                .filter(state -> following.to(state) == 1)
                .ifPresent(state -> changes.of(subjectId));
    }

    /** Stores the state of a content; 0 when it is another one by now. */
    @FunctionalInterface
    private interface Following {

        int to(ContentState state);
    }
}
