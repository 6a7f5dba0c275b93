package org.linli.undertakings;

import java.time.Instant;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.halls.HallTopic;
import org.linli.halls.TopicStatus;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.jobs.Backlog;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How evaluations open and close, and what follows from them. Whoever changes one holds its topic, and then the evaluation. */
@Service
class TopicEvaluations {

    private final TopicEvaluationMapper mapper;
    private final UndertakingMapper tasks;
    private final HostedTopics topics;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Backlog backlog;
    private final Audit audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    TopicEvaluations(
            TopicEvaluationMapper mapper,
            UndertakingMapper tasks,
            HostedTopics topics,
            WorkDays days,
            WorkChanges changes,
            Backlog backlog,
            Audit audit,
            Ids ids,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.topics = topics;
        this.days = days;
        this.changes = changes;
        this.backlog = backlog;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
    }

    /** Lets residents judge a topic whose tasks are all done, one of them since it was judged last. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long open(Viewer viewer, long topicId, int daysOpen) {
        var topic = topics.hold(viewer, topicId, "topicId");
        var latest = mapper.latest(topicId);
        var isJudged = latest.filter(evaluation -> evaluation.status() == TopicEvaluationStatus.OPEN)
                .isPresent();
        if (topic.status() != TopicStatus.EXECUTING || isJudged) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        var closesAt = days.endAfter(daysOpen);
        requireDone(topicId, latest.map(TopicEvaluation::opensAt).orElse(Instant.EPOCH));
        var evaluation = opened(topic, closesAt);
        mapper.insert(evaluation);
        audit.record(Deed.by(viewer, "execution.finished").about(0).at(topic.nodeId()));
        events.publishEvent(new EvaluationOpened(evaluation.id(), topicId));
        changes.of(topicId);
        return evaluation.id();
    }

    private void requireDone(long topicId, Instant judgedAt) {
        var left = tasks.open(topicId).size();
        if (left > 0) {
            throw UndertakingRejected.withNumber(UndertakingErrorCode.NOT_DONE, left);
        }
        if (tasks.count(topicId, UndertakingStatus.DONE, judgedAt) == 0) {
            throw new UndertakingRejected(UndertakingErrorCode.NO_TASK);
        }
    }

    private TopicEvaluation opened(HallTopic topic, Instant closesAt) {
        return new TopicEvaluation(
                ids.next(),
                topic.communityId(),
                topic.nodeId(),
                topic.id(),
                TopicEvaluationStatus.OPEN,
                0,
                0,
                0,
                0,
                0,
                days.now(),
                closesAt,
                null);
    }

    /** Closes those whose days are over. */
    void closeDue() {
        var now = days.now();
        backlog.each("Evaluation", (since, id, most) -> mapper.over(now, since, id, most), id -> {
            var evaluation = mapper.find(id).orElseThrow();
            close(topics.hold(evaluation.topicId()), evaluation);
        });
    }

    private void close(HallTopic topic, TopicEvaluation evaluation) {
        if (mapper.close(evaluation.id(), days.now()) == 1) {
            topics.move(topic, TopicStatus.EXECUTING, TopicStatus.EVALUATED);
            changes.of(topic.id());
        }
    }

    /** Closes a topic that was judged, or lets it be done again; the rule is the outcome's. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    Conclusion conclude(Viewer viewer, long topicId) {
        var topic = topics.hold(viewer, topicId, "topicId");
        var latest =
                mapper.latest(topicId).orElseThrow(() -> new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS));
        if (latest.isOpenAt(days.now())) {
            throw new UndertakingRejected(UndertakingErrorCode.TOO_EARLY);
        }
        close(topic, latest);
        var next = mapper.find(latest.id()).orElseThrow().result().next();
        topics.move(topic, TopicStatus.EVALUATED, next);
        if (next == TopicStatus.REOPENED) {
            audit.record(Deed.by(viewer, "topic.reopened").about(0).at(topic.nodeId()));
            events.publishEvent(new TopicReopened(topicId, latest.id()));
        } else {
            audit.record(Deed.by(viewer, "topic.closed").about(0).at(topic.nodeId()));
        }
        changes.of(topicId);
        return new Conclusion(latest.id(), next);
    }

    /**
     * What a topic came to.
     *
     * @param evaluationId the evaluation that it follows from
     */
    record Conclusion(long evaluationId, TopicStatus status) {}
}
