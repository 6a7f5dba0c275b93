package org.linli.halls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Verdict;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.stations.Stations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How residents raise topics, and take them back. */
@Service
class Raising {

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicVersionMapper versions;
    private final TopicMoves moves;
    private final Halls halls;
    private final ResidentOfCommunity residents;
    private final HallLimits limits;
    private final TopicChecks checks;
    private final Moderation moderation;
    private final Stations stations;
    private final Organisations organisations;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Raising(
            Topics topics,
            TopicMapper mapper,
            TopicVersionMapper versions,
            TopicMoves moves,
            Halls halls,
            ResidentOfCommunity residents,
            HallLimits limits,
            TopicChecks checks,
            Moderation moderation,
            Stations stations,
            Organisations organisations,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.topics = topics;
        this.mapper = mapper;
        this.versions = versions;
        this.moves = moves;
        this.halls = halls;
        this.residents = residents;
        this.limits = limits;
        this.checks = checks;
        this.moderation = moderation;
        this.stations = stations;
        this.organisations = organisations;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Raises a topic. The same request makes one topic, also after a crash. */
    long raise(Viewer viewer, long hallId, TopicDraft draft, @Nullable String requestId) {
        var known = requestId == null ? Optional.<Long>empty() : mapper.findByRequest(viewer.personId(), requestId);
        if (known.isPresent()) {
            return known.get();
        }
        var hall = halls.find(hallId).orElseThrow(() -> HallRejected.notFound("hallId"));
        residents.require(viewer, hall.communityId());
        draft.check();
        requirePlace(draft, hall);
        limits.takeTopic(viewer);
        var verdict = checks.check(ContentKind.TOPIC, viewer.personId(), draft.words());
        var id = ids.next();
        try {
            transaction.executeWithoutResult(status -> insert(viewer, id, hall, draft, requestId, verdict));
            return id;
        } catch (DuplicateKeyException repeated) {
            return mapper.findByRequest(viewer.personId(), String.valueOf(requestId))
                    .orElseThrow();
        }
    }

    private void requirePlace(TopicDraft draft, Hall hall) {
        if (draft.stationId() != null && stations.find(draft.stationId()).isEmpty()) {
            throw HallRejected.notFound("stationId");
        }
        if (draft.nodeId() != null) {
            organisations
                    .findPublic(draft.nodeId())
                    .filter(node -> node.path().startsWith(hall.path()))
                    .orElseThrow(() -> HallRejected.notFound("nodeId"));
        }
    }

    private void insert(
            Viewer viewer, long id, Hall hall, TopicDraft draft, @Nullable String requestId, Verdict verdict) {
        var now = moves.now();
        var versionId = ids.next();
        var hash = verdict.hash();
        versions.insert(
                new TopicVersion(
                        versionId,
                        id,
                        1,
                        draft.text(),
                        Fingerprint.of(draft.text()),
                        null,
                        viewer.personId(),
                        ContentState.PASSED,
                        hash,
                        now),
                hall.communityId());
        mapper.insert(
                id,
                hall,
                viewer.personId(),
                viewer.actorId(),
                requestId,
                draft,
                ContentState.IN_REVIEW,
                hash,
                versionId,
                now);
        mapper.follow(id, hash, moderation.keep(verdict, id));
        var topic = topics.find(id).orElseThrow();
        moves.begin(topic, viewer.actorId());
        moves.settle(topic);
    }

    /** Takes back an own topic that is looking for supporters still, or was not looked at. */
    @Transactional
    long withdraw(Viewer viewer, long topicId) {
        var topic = topics.lock(topicId)
                .filter(found -> found.raisedBy() == viewer.personId())
                .orElseThrow(() -> HallRejected.notFound("topicId"));
        moves.require(topic, TopicStatus.WITHDRAWN, viewer.actorId(), null);
        moderation.forget(ContentKind.TOPIC, topicId);
        return topicId;
    }
}
