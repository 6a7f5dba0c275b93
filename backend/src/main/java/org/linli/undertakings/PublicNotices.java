package org.linli.undertakings;

import java.time.Instant;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.halls.HallTopic;
import org.linli.halls.TopicStatus;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.jobs.Backlog;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How public notices begin and end. Whoever changes one holds its topic, and then the notice; residents who object hold the notice
 * alone.
 *
 * <p>A notice ends when its days are over and every objection is answered. The topic is carried out from then on if a task is
 * planned; otherwise it stands at PUBLIC_NOTICE until the first one is.
 */
@Service
class PublicNotices {

    private static final int LONGEST_TEXT = 2_000;

    private final PublicNoticeMapper mapper;
    private final HostedTopics topics;
    private final PlannedUndertakings tasks;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Backlog backlog;
    private final Audit audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    PublicNotices(
            PublicNoticeMapper mapper,
            HostedTopics topics,
            PlannedUndertakings tasks,
            WorkDays days,
            WorkChanges changes,
            Backlog backlog,
            Audit audit,
            Ids ids,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.topics = topics;
        this.tasks = tasks;
        this.days = days;
        this.changes = changes;
        this.backlog = backlog;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
    }

    /** Shows what was decided about a topic. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long begin(Viewer viewer, long topicId, String text, int daysShown) {
        var topic = topics.hold(viewer, topicId, "topicId");
        if (!Text.isProse(text, 1, LONGEST_TEXT)) {
            throw UndertakingRejected.invalid("text");
        }
        var endsAt = days.endAfter(daysShown);
        topics.move(topic, TopicStatus.DECIDED, TopicStatus.PUBLIC_NOTICE);
        var notice = begun(topic, text, endsAt);
        mapper.insert(notice, viewer.actorId());
        audit.record(Deed.by(viewer, "notice.begun").about(0).at(topic.nodeId()));
        events.publishEvent(new NoticeBegan(notice.id(), topicId));
        changes.of(topicId);
        return notice.id();
    }

    private PublicNotice begun(HallTopic topic, String text, Instant endsAt) {
        return new PublicNotice(
                ids.next(),
                topic.communityId(),
                topic.nodeId(),
                topic.path(),
                topic.id(),
                text,
                PublicNoticeStatus.OPEN,
                0,
                0,
                days.now(),
                endsAt,
                null);
    }

    /** Ends those whose days are over and that wait for no answer. */
    void endDue() {
        var now = days.now();
        backlog.each("Public notice", (since, id, most) -> mapper.over(now, since, id, most), id -> {
            var notice = mapper.find(id).orElseThrow();
            topics.hold(notice.topicId());
            settle(notice);
        });
    }

    /** Ends a notice whose topic the caller holds, if it is time and nothing stands against it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(PublicNotice notice) {
        if (mapper.pass(notice.id(), days.now()) == 1) {
            tasks.carryOut(topics.hold(notice.topicId()));
            changes.of(notice.topicId());
        }
    }

    /** Ends a notice whose topic the caller holds because an objection was upheld: what was planned falls. */
    @Transactional(propagation = Propagation.MANDATORY)
    void overturn(PublicNotice notice, HallTopic topic, long by) {
        if (mapper.overturn(notice.id(), days.now()) == 0) {
            throw new IllegalStateException("A notice was ended by somebody who did not hold its topic");
        }
        tasks.dropAll(topic, by);
        topics.move(topic, TopicStatus.PUBLIC_NOTICE, TopicStatus.DELIBERATING);
        changes.of(topic.id());
    }
}
