package org.linli.halls;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotOffice;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotRejected;
import org.linli.ballots.BallotSubject;
import org.linli.ballots.BallotType;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.NewBallot;
import org.linli.ballots.Share;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How topics are talked over and decided. */
@Service
class Deliberations {

    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_QUESTION = 200;
    private static final Set<BallotType> FOR_TOPICS =
            EnumSet.of(BallotType.YES_NO, BallotType.ONE_OF, BallotType.UP_TO, BallotType.RANKING);

    private final Topics topics;
    private final TopicMapper mapper;
    private final TopicMoves moves;
    private final Rules rules;
    private final BallotOffice ballots;
    private final Audit audit;

    Deliberations(Topics topics, TopicMapper mapper, TopicMoves moves, Rules rules, BallotOffice ballots, Audit audit) {
        this.topics = topics;
        this.mapper = mapper;
        this.moves = moves;
        this.rules = rules;
        this.ballots = ballots;
        this.audit = audit;
    }

    /** Begins to talk over what enough support. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long begin(Viewer viewer, long topicId) {
        var topic = topics.lockHosted(viewer, topicId, "topicId");
        if (topic.status() != TopicStatus.SECONDED) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        moves.require(topic, TopicStatus.DELIBERATING, viewer.actorId(), null);
        record(viewer, "topic.deliberated", topic);
        return topicId;
    }

    /** Sums up what was said. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long summarise(Viewer viewer, long topicId, String text) {
        var topic = topics.lockHosted(viewer, topicId, "topicId");
        HallRejected.unless(Text.isProse(text, 1, LONGEST_SUMMARY), "text");
        if (!TopicFlow.OPEN_TO_SUMMARIES.contains(topic.status())
                || mapper.summarise(topicId, text, moves.now()) == 0) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        moves.settle(topic);
        record(viewer, "topic.summarised", topic);
        return topicId;
    }

    /** Puts the version that the viewer names to the vote, under the rules that are in force now. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long putToVote(Viewer viewer, long topicId, Vote vote) {
        var topic = topics.lockHosted(viewer, topicId, "topicId");
        HallRejected.unless(FOR_TOPICS.contains(vote.type()), "type");
        HallRejected.unless(vote.question() == null || Text.isLine(vote.question(), 1, LONGEST_QUESTION), "question");
        if (!TopicFlow.leads(topic.status(), TopicStatus.VOTING)) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
        if (topic.version() != vote.version()) {
            throw new HallRejected(HallErrorCode.STALE, "input", "version");
        }
        var rulesId = rules.procedure(topic.hallId()).map(HallRules::id).orElse(null);
        if (mapper.putToVote(topicId, rulesId, open(topic, vote)) == 0) {
            throw new IllegalStateException("The topic was not locked");
        }
        moves.require(topic, TopicStatus.VOTING, viewer.actorId(), null);
        record(viewer, "topic.put-to-vote", topic);
        return topicId;
    }

    private long open(Topic topic, Vote vote) {
        try {
            return ballots.open(new NewBallot(
                    BallotSubject.TOPIC,
                    topic.id(),
                    topic.nodeId(),
                    vote.question() == null ? topic.title() : vote.question(),
                    vote.mode(),
                    vote.type(),
                    vote.unit(),
                    vote.options().stream()
                            .map(text -> new NewBallot.NewOption(text, null))
                            .toList(),
                    vote.most(),
                    vote.quorum(),
                    vote.majority(),
                    null,
                    null,
                    vote.closesAt()));
        } catch (BallotRejected refused) {
            throw HallRejected.of(refused);
        }
    }

    /** Follows the latest ballot on a topic; harmless when it was followed before, or is not the latest any more. */
    @Transactional
    void follow(long topicId, long ballotId, BallotOutcome outcome) {
        topics.lock(topicId)
                .filter(topic -> topic.status() == TopicStatus.VOTING)
                .filter(topic -> topic.ballotId() != null && topic.ballotId() == ballotId)
                .ifPresent(topic -> moves.move(topic, reached(outcome), 0, null));
    }

    /** Lets a topic be talked over again whose latest ballot was called off. */
    @Transactional
    void resume(long topicId, long ballotId) {
        topics.lock(topicId)
                .filter(topic -> topic.status() == TopicStatus.VOTING)
                .filter(topic -> topic.ballotId() != null && topic.ballotId() == ballotId)
                .ifPresent(topic -> moves.move(topic, TopicStatus.DELIBERATING, 0, null));
    }

    private static TopicStatus reached(BallotOutcome outcome) {
        return switch (outcome) {
            case PASSED -> TopicStatus.DECIDED;
            case NOT_PASSED -> TopicStatus.NOT_PASSED;
            case NO_QUORUM -> TopicStatus.NO_QUORUM;
        };
    }

    private void record(Viewer viewer, String action, Topic topic) {
        audit.record(Deed.by(viewer, action).about(topic.raisedBy()).at(topic.nodeId()));
    }

    /** How a topic is voted on. */
    record Vote(
            int version,
            @Nullable String question,
            BallotMode mode,
            BallotType type,
            ElectorUnit unit,
            List<String> options,
            int most,
            @Nullable Share quorum,
            Share majority,
            Instant closesAt) {}
}
