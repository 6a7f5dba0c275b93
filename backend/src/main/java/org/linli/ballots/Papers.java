package org.linli.ballots;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.ballots.VoteMapper.PaperBatch;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff does about ballots: notes who has voted on paper, enters the papers, closes and calls off. Papers bear no name, and two
 * people must say the same of them before they count.
 */
@Service
class Papers {

    static final int MOST_PAPERS = 100;
    static final int LONGEST_REASON = 200;

    private static final String SPOILT = "x";

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final BallotTerms terms;
    private final VoteSeal seal;
    private final Casting casting;
    private final Closing closing;
    private final Audit audit;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    Papers(
            BallotMapper mapper,
            RollMapper roll,
            VoteMapper votes,
            BallotTerms terms,
            VoteSeal seal,
            Casting casting,
            Closing closing,
            Audit audit,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
        this.terms = terms;
        this.seal = seal;
        this.casting = casting;
        this.closing = closing;
        this.audit = audit;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes that somebody has put a paper into the box. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long mark(Viewer viewer, long ballotId, long electorId) {
        var ballot = hosted(viewer, ballotId);
        casting.mark(ballotId, electorId);
        var deed = Deed.by(viewer, "ballot.paper-marked").at(ballot.nodeId());
        audit.record(
                ballot.unit() == ElectorUnit.PERSON
                        ? deed.about(electorId)
                        : deed.about(0).at(electorId));
        return ballotId;
    }

    /** Enters papers that nobody has entered; they wait for a second person. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    Entered enter(Viewer viewer, long ballotId, List<List<Integer>> choices, int spoilt) {
        hosted(viewer, ballotId);
        var ballot = mapper.lock(ballotId).orElseThrow();
        requireTaken(ballot);
        var text = textOf(ballot, choices, spoilt);
        var papers = choices.size() + spoilt;
        var waiting = votes.batches(ballotId, 0, Integer.MAX_VALUE).stream()
                .mapToInt(PaperBatch::papers)
                .sum();
        if (ballot.papersEntered() + waiting + papers > ballot.paperCount()) {
            throw new BallotRejected(BallotErrorCode.TOO_MANY_PAPERS, "input", "choices");
        }
        var batch = new PaperBatch(
                ids.next(),
                ballotId,
                ballot.communityId(),
                viewer.actorId(),
                papers,
                seal.seal(ballotId, text),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        votes.insertBatch(batch);
        audit.record(Deed.by(viewer, "ballot.papers-entered").about(0).at(ballot.nodeId()));
        return new Entered(ballotId, batch.id());
    }

    /** Enters the same papers as the second person: they count when both say the same. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    Entered confirm(Viewer viewer, long ballotId, long batchId, List<List<Integer>> choices, int spoilt) {
        hosted(viewer, ballotId);
        var ballot = mapper.lock(ballotId).orElseThrow();
        var batch = votes.lockBatch(batchId)
                .filter(found -> found.ballotId() == ballotId)
                .orElseThrow(() -> BallotRejected.notFound("batchId"));
        requireTaken(ballot);
        if (batch.enteredBy() == viewer.actorId()) {
            throw new BallotRejected(BallotErrorCode.SECOND_PERSON, "input", "batchId");
        }
        if (!textOf(ballot, choices, spoilt).equals(seal.open(ballotId, batch.sealed()))) {
            throw new BallotRejected(BallotErrorCode.PAPERS_DIFFER, "input", "choices");
        }
        var terms = this.terms.of(ballot);
        var papers = new ArrayList<VoteMapper.Vote>();
        for (var choice : choices) {
            var text = Choices.textOf(terms, choice);
            var receipt = Receipt.of(Receipt.newNonce(), text, ballotId);
            papers.add(seal.vote(ballot, receipt, text, null));
        }
        if (!papers.isEmpty()) {
            votes.insert(ballotId, ballot.communityId(), papers);
        }
        if (mapper.countPapers(ballotId, batch.papers(), spoilt) == 0) {
            throw new BallotRejected(BallotErrorCode.TOO_MANY_PAPERS, "input", "choices");
        }
        votes.deleteBatch(batchId);
        audit.record(Deed.by(viewer, "ballot.papers-confirmed").about(0).at(ballot.nodeId()));
        changes.of(Ballot.SOURCE, List.of(ballotId));
        if (ballot.status() == BallotStatus.COUNTING) {
            closing.closeIfOver(ballotId);
        }
        return new Entered(ballotId, 0);
    }

    /** Takes back a batch that the two do not agree about, so that the papers are entered anew. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long discard(Viewer viewer, long ballotId, long batchId) {
        var ballot = hosted(viewer, ballotId);
        votes.lockBatch(batchId)
                .filter(found -> found.ballotId() == ballotId)
                .orElseThrow(() -> BallotRejected.notFound("batchId"));
        votes.deleteBatch(batchId);
        audit.record(Deed.by(viewer, "ballot.papers-discarded").about(0).at(ballot.nodeId()));
        return ballotId;
    }

    /** The papers in an order of their own, so that two who have them in different orders say the same. */
    private String textOf(Ballot ballot, List<List<Integer>> choices, int spoilt) {
        var papers = choices.size() + (long) spoilt;
        if (spoilt < 0 || papers < 1 || papers > MOST_PAPERS) {
            throw BallotRejected.invalid("choices");
        }
        var terms = this.terms.of(ballot);
        var texts = new ArrayList<String>();
        choices.forEach(choice -> texts.add(Choices.textOf(terms, choice)));
        Collections.sort(texts);
        texts.add(SPOILT.repeat(spoilt));
        return String.join(";", texts);
    }

    private static void requireTaken(Ballot ballot) {
        if (ballot.status() != BallotStatus.OPEN && ballot.status() != BallotStatus.COUNTING) {
            throw new BallotRejected(BallotErrorCode.BALLOT_OVER);
        }
    }

    /** Closes a ballot before its time: one with a show of hands, or one where all have voted. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long close(Viewer viewer, long ballotId) {
        hosted(viewer, ballotId);
        var ballot = mapper.lock(ballotId).orElseThrow();
        requireTaken(ballot);
        var early = ballot.mode() != BallotMode.OPEN && ballot.castCount() < ballot.rollSize();
        if (early || !ballot.hasAllPapers()) {
            throw new BallotRejected(BallotErrorCode.TOO_EARLY);
        }
        closing.close(ballot);
        audit.record(Deed.by(viewer, "ballot.closed").about(0).at(ballot.nodeId()));
        return ballotId;
    }

    /** Calls off a ballot that takes votes, for a reason that everyone may read. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long callOff(Viewer viewer, long ballotId, String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw BallotRejected.invalid("reason");
        }
        hosted(viewer, ballotId);
        var ballot = mapper.lock(ballotId).orElseThrow();
        if (!closing.callOff(ballot, reason)) {
            throw new BallotRejected(BallotErrorCode.BALLOT_OVER);
        }
        audit.record(Deed.by(viewer, "ballot.called-off").about(0).at(ballot.nodeId()));
        return ballotId;
    }

    /** The batches that wait for a second person, if the viewer hosts there. */
    @Permitted(Permission.HOST_HALLS)
    List<PaperBatch> batches(Viewer viewer, long ballotId, long after, int limit) {
        return found(viewer, ballotId).isEmpty() ? List.of() : votes.batches(ballotId, after, limit);
    }

    /** Who is on the roll, if the viewer hosts there. */
    @Permitted(Permission.HOST_HALLS)
    List<RollMapper.Entry> roll(Viewer viewer, long ballotId, @Nullable Boolean cast, long after, int limit) {
        return found(viewer, ballotId)
                .filter(ballot -> cast == null || !ballot.isQuiet())
                .map(ballot -> roll.list(ballotId, cast, after, limit))
                .orElse(List.of());
    }

    private Ballot hosted(Viewer viewer, long ballotId) {
        return found(viewer, ballotId).orElseThrow(() -> BallotRejected.notFound("ballotId"));
    }

    private Optional<Ballot> found(Viewer viewer, long ballotId) {
        return mapper.find(ballotId).filter(ballot -> viewer.standing().may(Permission.HOST_HALLS, ballot.path()));
    }

    /** What came of entering papers; {@code batchId} is 0 when they count. */
    record Entered(long ballotId, long batchId) {}
}
