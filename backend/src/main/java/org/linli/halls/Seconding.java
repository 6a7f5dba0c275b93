package org.linli.halls;

import java.util.List;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.jobs.Backlog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How topics find enough supporters, or do not in time. */
@Service
class Seconding {

    private final Topics topics;
    private final TopicMapper mapper;
    private final SecondMapper seconds;
    private final TopicMoves moves;
    private final ResidentOfCommunity residents;
    private final Backlog backlog;
    private final Changes changes;

    Seconding(
            Topics topics,
            TopicMapper mapper,
            SecondMapper seconds,
            TopicMoves moves,
            ResidentOfCommunity residents,
            Backlog backlog,
            Changes changes) {
        this.topics = topics;
        this.mapper = mapper;
        this.seconds = seconds;
        this.moves = moves;
        this.residents = residents;
        this.backlog = backlog;
        this.changes = changes;
    }

    /** Supports a topic; with the last supporter that it needs it gets further. */
    @Transactional
    long second(Viewer viewer, long topicId) {
        var topic = topics.lockShown(topicId);
        residents.require(viewer, topic.communityId());
        if (topic.raisedBy() == viewer.personId()) {
            throw new HallRejected(HallErrorCode.OWN_TOPIC);
        }
        if (seconds.insert(topicId, viewer.personId(), topic.communityId(), moves.now()) == 0) {
            throw new HallRejected(HallErrorCode.ALREADY_SECONDED);
        }
        if (mapper.addSeconds(topicId, 1, moves.now()) == 0) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        counted(topicId);
        return topicId;
    }

    /** Brings the supporters of a topic to the one that it went into, while that one looks for some. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bring(Topic topic, Topic into) {
        if (into.status() == TopicStatus.SCREENED) {
            var more = seconds.copy(topic.id(), into.id(), into.raisedBy());
            if (more > 0 && mapper.addSeconds(into.id(), more, moves.now()) == 1) {
                counted(into.id());
            }
        }
    }

    private void counted(long topicId) {
        var topic = topics.find(topicId).orElseThrow();
        if (topic.secondsNeeded() != null && topic.seconds() >= topic.secondsNeeded()) {
            moves.move(topic, TopicStatus.SECONDED, 0, null);
        } else {
            changes.ofNumbers(Topics.SOURCE, List.of(topicId));
        }
    }

    /** Lets go of topics that have found too few in time. */
    void lapse() {
        var now = moves.now();
        backlog.each("Topic", (since, id, most) -> mapper.overdue(now, since, id, most), id -> topics.lock(id)
                .filter(topic -> topic.status() == TopicStatus.SCREENED)
                .filter(topic ->
                        topic.secondsUntil() != null && !topic.secondsUntil().isAfter(now))
                .ifPresent(topic -> moves.move(topic, TopicStatus.LAPSED, 0, null)));
    }
}
