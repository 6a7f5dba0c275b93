package org.linli.halls;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What who hosts a hall decides about topics that were raised, and never about one of her own. */
@Service
class Screening {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_OFFICE = 60;

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicMoves moves;
    private final Halls halls;
    private final Seconding seconding;
    private final Audit audit;

    Screening(Topics topics, TopicMapper mapper, TopicMoves moves, Halls halls, Seconding seconding, Audit audit) {
        this.topics = topics;
        this.mapper = mapper;
        this.moves = moves;
        this.halls = halls;
        this.seconding = seconding;
        this.audit = audit;
    }

    /** Takes a topic, or says which office it is for. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long screen(
            Viewer viewer, long topicId, TopicScreening decision, @Nullable String reason, @Nullable String office) {
        var away = decision == TopicScreening.OUT_OF_SCOPE;
        var topic = foreign(viewer, topics.lockHosted(viewer, topicId, "topicId"));
        HallRejected.unless(reason == null ? !away : Text.isLine(reason, 1, LONGEST_REASON), "reason");
        HallRejected.unless(office == null ? !away : away && Text.isLine(office, 1, LONGEST_OFFICE), "office");
        var hall = halls.find(topic.hallId()).orElseThrow();
        var needed = away ? null : Integer.valueOf(hall.secondsNeeded());
        var until = away ? null : moves.now().plus(Duration.ofDays(hall.secondingDays()));
        if (mapper.screen(topicId, reason, office, needed, until) == 0) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        moves.require(topic, away ? TopicStatus.OUT_OF_SCOPE : TopicStatus.SCREENED, viewer.actorId(), reason);
        record(viewer, away ? "topic.turned-away" : "topic.taken", topic);
        return topicId;
    }

    /** Lets a topic go into another one, with its supporters. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long merge(Viewer viewer, long topicId, long intoId, @Nullable String reason) {
        HallRejected.unless(reason == null || Text.isLine(reason, 1, LONGEST_REASON), "reason");
        if (topicId == intoId) {
            throw new HallRejected(HallErrorCode.NOT_MERGEABLE, "input", "intoId");
        }
        var both = lockBoth(viewer, topicId, intoId);
        var topic = foreign(viewer, both.get(topicId));
        var into = both.get(intoId);
        if (into.hallId() != topic.hallId() || !TopicFlow.OPEN_TO_MERGING.contains(into.status())) {
            throw new HallRejected(HallErrorCode.NOT_MERGEABLE, "input", "intoId");
        }
        if (mapper.merge(topicId, intoId, reason) == 0) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        moves.require(topic, TopicStatus.MERGED, viewer.actorId(), reason);
        seconding.bring(topic, into);
        record(viewer, "topic.merged", topic);
        return topicId;
    }

    /** In the order of their ids, in which everyone takes several: two that merge into each other wait here. */
    private Map<Long, Topic> lockBoth(Viewer viewer, long topicId, long intoId) {
        var locked = new TreeMap<Long, Topic>();
        locked.put(
                Math.min(topicId, intoId),
                topics.lockHosted(viewer, Math.min(topicId, intoId), topicId < intoId ? "topicId" : "intoId"));
        locked.put(
                Math.max(topicId, intoId),
                topics.lockHosted(viewer, Math.max(topicId, intoId), topicId < intoId ? "intoId" : "topicId"));
        return locked;
    }

    private static Topic foreign(Viewer viewer, Topic topic) {
        if (topic.raisedBy() == viewer.actorId()) {
            throw new HallRejected(HallErrorCode.OWN_TOPIC);
        }
        return topic;
    }

    private void record(Viewer viewer, String action, Topic topic) {
        audit.record(Deed.by(viewer, action).about(topic.raisedBy()).at(topic.nodeId()));
    }
}
