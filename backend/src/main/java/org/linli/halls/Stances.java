package org.linli.halls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How residents say where they stand on topics. */
@Service
class Stances {

    private final Topics topics;
    private final TopicMapper mapper;
    private final StanceMapper stances;
    private final TopicMoves moves;
    private final ResidentOfCommunity residents;
    private final Changes changes;

    Stances(
            Topics topics,
            TopicMapper mapper,
            StanceMapper stances,
            TopicMoves moves,
            ResidentOfCommunity residents,
            Changes changes) {
        this.topics = topics;
        this.mapper = mapper;
        this.stances = stances;
        this.moves = moves;
        this.residents = residents;
        this.changes = changes;
    }

    /** Notes where the viewer stands in place of what she has said before, or that she does not say any more. */
    @Transactional
    long take(Viewer viewer, long topicId, @Nullable TopicStanceKind stance) {
        var topic = topics.lockShown(topicId);
        residents.require(viewer, topic.communityId());
        var before = stances.find(topicId, viewer.personId()).orElse(null);
        if (!TopicFlow.OPEN_TO_STANCES.contains(topic.status())) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        if (before != stance) {
            if (stance == null) {
                stances.delete(topicId, viewer.personId());
            } else {
                stances.save(topicId, viewer.personId(), topic.communityId(), stance, moves.now());
            }
            if (mapper.countStance(topicId, before, stance) != 1) {
                throw new IllegalStateException("The topic was not locked");
            }
            changes.ofNumbers(Topics.SOURCE, List.of(topicId));
        }
        return topicId;
    }
}
