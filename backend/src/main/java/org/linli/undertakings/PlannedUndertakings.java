package org.linli.undertakings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.halls.HallTopic;
import org.linli.halls.TopicStatus;
import org.linli.moderation.ContentState;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How tasks are planned, given to others and dropped. */
@Service
class PlannedUndertakings implements Undertakings {

    static final int MOST_TASKS = 30;

    private static final Set<TopicStatus> PLANNABLE =
            Set.of(TopicStatus.DECIDED, TopicStatus.PUBLIC_NOTICE, TopicStatus.EXECUTING, TopicStatus.REOPENED);
    private static final int LONGEST_REASON = 200;

    private final UndertakingMapper mapper;
    private final UndertakingStepMapper steps;
    private final PublicNoticeMapper notices;
    private final TopicEvaluationMapper evaluations;
    private final HostedTopics topics;
    private final TaskMakesSense rule;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Audit audit;
    private final Ids ids;

    PlannedUndertakings(
            UndertakingMapper mapper,
            UndertakingStepMapper steps,
            PublicNoticeMapper notices,
            TopicEvaluationMapper evaluations,
            HostedTopics topics,
            TaskMakesSense rule,
            WorkDays days,
            WorkChanges changes,
            Audit audit,
            Ids ids) {
        this.mapper = mapper;
        this.steps = steps;
        this.notices = notices;
        this.evaluations = evaluations;
        this.topics = topics;
        this.rule = rule;
        this.days = days;
        this.changes = changes;
        this.audit = audit;
        this.ids = ids;
    }

    /** Plans a task for a topic that was decided; what waits for one is carried out from then on. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long plan(Viewer viewer, NewTask task) {
        var topic = topics.hold(viewer, task.topicId(), "topicId");
        requireWork(topic, PLANNABLE);
        if (mapper.open(topic.id()).size() >= MOST_TASKS) {
            throw UndertakingRejected.withNumber(UndertakingErrorCode.TOO_MANY, MOST_TASKS);
        }
        var id = add(task.of(topic, viewer.actorId()));
        audit.record(Deed.by(viewer, "undertaking.planned").about(0).at(topic.nodeId()));
        if (topic.status() == TopicStatus.REOPENED) {
            topics.move(topic, TopicStatus.REOPENED, TopicStatus.EXECUTING);
        } else if (topic.status() == TopicStatus.PUBLIC_NOTICE && hasPassed(topic)) {
            topics.move(topic, TopicStatus.PUBLIC_NOTICE, TopicStatus.EXECUTING);
        }
        return id;
    }

    private boolean hasPassed(HallTopic topic) {
        return notices.latest(topic.id())
                .filter(notice -> notice.status() == PublicNoticeStatus.PASSED)
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UndertakingRejected.class)
    public long add(NewUndertaking task) {
        rule.check(task);
        var id = ids.next();
        mapper.insert(id, task, days.now());
        changes.ofTask(task.subjectId(), task.nodeId());
        return id;
    }

    @Override
    public Map<Long, List<Undertaking>> ofMeetings(Collection<Long> meetingIds) {
        return meetingIds.isEmpty()
                ? Map.of()
                : mapper.ofMeetings(meetingIds).stream()
                        .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.meetingId())));
    }

    /** Gives a task to somebody else, or another day. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long change(Viewer viewer, TaskChange change) {
        var task = held(viewer, change.undertakingId());
        requireReason(change.reason());
        var changed = change.appliedTo(task, viewer.actorId());
        rule.check(changed, task);
        if (mapper.change(task.id(), changed.post(), changed.organisationId(), changed.personId(), changed.dueOn())
                == 0) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        note(task, UndertakingStepKind.CHANGED, change.reason(), viewer.actorId());
        audit.record(Deed.by(viewer, "undertaking.changed").about(0).at(task.nodeId()));
        changes.ofTask(task.subjectId(), task.nodeId());
        return task.id();
    }

    /** Drops a task. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long drop(Viewer viewer, long undertakingId, String reason) {
        var task = held(viewer, undertakingId);
        requireReason(reason);
        if (!drop(task, reason, viewer.actorId())) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        audit.record(Deed.by(viewer, "undertaking.dropped").about(0).at(task.nodeId()));
        return undertakingId;
    }

    /** Drops what is planned for a topic that the caller holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    void dropAll(HallTopic topic, long by) {
        mapper.open(topic.id()).forEach(task -> drop(task, "", by));
    }

    private boolean drop(Undertaking task, String reason, long by) {
        if (mapper.drop(task.id(), days.now()) == 0) {
            return false;
        }
        note(task, UndertakingStepKind.DROPPED, reason, by);
        changes.ofTask(task.subjectId(), task.nodeId());
        return true;
    }

    /** Lets a topic whose notice is over, and that the caller holds, be carried out if a task is planned. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOut(HallTopic topic) {
        if (!mapper.open(topic.id()).isEmpty()) {
            topics.move(topic, TopicStatus.PUBLIC_NOTICE, TopicStatus.EXECUTING);
        }
    }

    /** The task as it stands, with what it is for held, if the viewer convenes its hall or meeting. */
    private Undertaking held(Viewer viewer, long undertakingId) {
        var seen = mapper.find(undertakingId)
                .filter(task -> viewer.standing().may(Permission.HOST_HALLS, task.path()))
                .orElseThrow(() -> UndertakingRejected.notFound("undertakingId"));
        hold(seen, PLANNABLE);
        return mapper.lock(undertakingId).orElseThrow();
    }

    /** Holds the topic of a task, if it is one of a topic, and refuses unless work on it may change. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UndertakingRejected.class)
    Optional<HallTopic> hold(Undertaking task, Set<TopicStatus> statuses) {
        if (task.topicId() == null) {
            return Optional.empty();
        }
        var topic = topics.hold(task.topicId());
        requireWork(topic, statuses);
        return Optional.of(topic);
    }

    private void requireWork(HallTopic topic, Set<TopicStatus> statuses) {
        var judged = evaluations
                .latest(topic.id())
                .filter(evaluation -> evaluation.status() == TopicEvaluationStatus.OPEN)
                .isPresent();
        if (judged || !statuses.contains(topic.status())) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
    }

    private void note(Undertaking task, UndertakingStepKind kind, String text, long by) {
        var step = new UndertakingStep(
                ids.next(), task.id(), kind, task.percent(), text, "", ContentState.PASSED, days.now());
        steps.insert(step, task.communityId(), null, by, null);
    }

    private static void requireReason(String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw UndertakingRejected.invalid("reason");
        }
    }

    /** A task of a topic, as the convener plans it. */
    record NewTask(long topicId, String title, TaskOwner owner, LocalDate dueOn) {

        NewUndertaking of(HallTopic topic, long by) {
            return new NewUndertaking(
                    UndertakingSubject.TOPIC,
                    topic.id(),
                    topic.communityId(),
                    topic.nodeId(),
                    topic.path(),
                    title,
                    owner.post(),
                    owner.organisationId(),
                    owner.personId(),
                    dueOn,
                    by);
        }
    }

    /** Who sees to a task. */
    record TaskOwner(String post, @Nullable Long organisationId, @Nullable Long personId) {}

    /** What changes of a task; null for what stays. */
    record TaskChange(long undertakingId, @Nullable TaskOwner owner, @Nullable LocalDate dueOn, String reason) {

        NewUndertaking appliedTo(Undertaking task, long by) {
            return new NewUndertaking(
                    task.topicId() == null ? UndertakingSubject.MEETING : UndertakingSubject.TOPIC,
                    task.subjectId(),
                    task.communityId(),
                    task.nodeId(),
                    task.path(),
                    task.title(),
                    owner == null ? task.post() : owner.post(),
                    owner == null ? task.organisationId() : owner.organisationId(),
                    owner == null ? task.personId() : owner.personId(),
                    dueOn == null ? task.dueOn() : dueOn,
                    by);
        }
    }
}
