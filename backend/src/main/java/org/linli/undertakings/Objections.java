package org.linli.undertakings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Objections to what was decided. Each is answered, also one whose words are not shown: nobody gets rid of an objection by
 * moderation.
 */
@Service
class Objections {

    private static final int LONGEST_TEXT = 500;

    private final ObjectionMapper mapper;
    private final PublicNoticeMapper noticeMapper;
    private final PublicNotices notices;
    private final HostedTopics topics;
    private final CommunityResidents residents;
    private final Moderation moderation;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Audit audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Objections(
            ObjectionMapper mapper,
            PublicNoticeMapper noticeMapper,
            PublicNotices notices,
            HostedTopics topics,
            CommunityResidents residents,
            Moderation moderation,
            WorkDays days,
            WorkChanges changes,
            Audit audit,
            Ids ids,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.noticeMapper = noticeMapper;
        this.notices = notices;
        this.topics = topics;
        this.residents = residents;
        this.moderation = moderation;
        this.days = days;
        this.changes = changes;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Objects to what a notice shows. The same request makes one objection, also after a crash. */
    long raise(Viewer viewer, long noticeId, String text, @Nullable String requestId) {
        var known = byRequest(viewer, requestId);
        if (known.isPresent()) {
            return known.get();
        }
        var notice = noticeMapper
                .find(noticeId)
                .filter(found -> topics.find(found.topicId()).isPresent())
                .orElseThrow(() -> UndertakingRejected.notFound("noticeId"));
        residents.require(viewer, notice.communityId());
        if (!Text.isProse(text, 1, LONGEST_TEXT)) {
            throw UndertakingRejected.invalid("text");
        }
        requireOpen(notice.takesObjectionsAt(days.now()));
        if (mapper.findWaiting(noticeId, viewer.personId()).isPresent()) {
            throw new UndertakingRejected(UndertakingErrorCode.ALREADY_OBJECTED);
        }
        var verdict = check(viewer.personId(), text);
        try {
            var id = ids.next();
            transaction.executeWithoutResult(status -> store(id, notice, viewer.personId(), verdict, requestId));
            return id;
        } catch (DuplicateKeyException repeated) {
            return byRequest(viewer, requestId)
                    .orElseThrow(() -> new UndertakingRejected(UndertakingErrorCode.ALREADY_OBJECTED));
        }
    }

    private Optional<Long> byRequest(Viewer viewer, @Nullable String requestId) {
        return requestId == null ? Optional.empty() : mapper.findByRequest(viewer.personId(), requestId);
    }

    private Verdict check(long personId, String text) {
        var verdict = moderation.check(new Submission(ContentKind.OBJECTION, personId, text, List.of()));
        if (verdict.refused()) {
            throw new UndertakingRejected(UndertakingErrorCode.TEXT_REFUSED, "input", "text");
        }
        return verdict;
    }

    private void store(long id, PublicNotice notice, long personId, Verdict verdict, @Nullable String requestId) {
        var now = days.now();
        requireOpen(noticeMapper.countRaised(notice.id(), now) == 1);
        var state = moderation.keep(verdict, id);
        mapper.insert(raised(id, notice, personId, verdict, state, now), requestId, verdict.hash());
        changes.of(notice.topicId());
    }

    private static Objection raised(
            long id, PublicNotice notice, long personId, Verdict verdict, ContentState state, Instant now) {
        return new Objection(
                id,
                notice.communityId(),
                notice.id(),
                personId,
                verdict.submission().text(),
                state,
                now,
                null,
                null,
                null);
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw new UndertakingRejected(UndertakingErrorCode.TOO_LATE);
        }
    }

    /** Answers an objection. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long answer(Viewer viewer, long objectionId, boolean upheld, String text) {
        var objection = mapper.find(objectionId).orElseThrow(() -> UndertakingRejected.notFound("objectionId"));
        var topicId = noticeMapper.find(objection.noticeId()).orElseThrow().topicId();
        var topic = topics.hold(viewer, topicId, "objectionId");
        if (!Text.isProse(text, 1, LONGEST_TEXT)) {
            throw UndertakingRejected.invalid("text");
        }
        var notice = noticeMapper.lock(objection.noticeId()).orElseThrow();
        var now = days.now();
        if (mapper.find(objectionId).orElseThrow().answeredAt() != null) {
            throw new UndertakingRejected(UndertakingErrorCode.ALREADY_ANSWERED);
        }
        if (noticeMapper.countAnswered(notice.id()) == 0) {
            throw new UndertakingRejected(UndertakingErrorCode.WRONG_STATUS);
        }
        if (mapper.answer(objectionId, upheld, text, viewer.actorId(), now) == 0) {
            throw new UndertakingRejected(UndertakingErrorCode.ALREADY_ANSWERED);
        }
        audit.record(Deed.by(viewer, "objection.answered")
                .about(objection.personId())
                .at(topic.nodeId()));
        events.publishEvent(new ObjectionAnswered(objectionId, notice.id(), topicId, objection.personId()));
        changes.of(topicId);
        if (upheld) {
            notices.overturn(notice, topic, viewer.actorId());
        } else {
            notices.settle(notice);
        }
        return objectionId;
    }

    /** Objections to a notice whose hall the viewer convenes; of others there are none. */
    @Permitted(Permission.HOST_HALLS)
    List<Objection> list(Viewer viewer, long noticeId, boolean openOnly, Page page) {
        var hosted = noticeMapper
                .find(noticeId)
                .filter(notice -> viewer.standing().may(Permission.HOST_HALLS, notice.path()))
                .isPresent();
        return hosted
                ? mapper.of(noticeId, openOnly, page.afterOr(new Cursor(0, 0)).id(), page.limit())
                : List.of();
    }
}
