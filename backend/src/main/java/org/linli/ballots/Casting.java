package org.linli.ballots;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.households.Electorate;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes votes. In one transaction the roll is marked, which a second vote of the same person or household fails at, the vote is
 * stored, and the ballot counts one more, which fails when it is over.
 */
@Service
class Casting {

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final BallotTerms terms;
    private final VoteSeal seal;
    private final Electorate electorate;
    private final Changes changes;
    private final Clock clock;

    Casting(
            BallotMapper mapper,
            RollMapper roll,
            VoteMapper votes,
            BallotTerms terms,
            VoteSeal seal,
            Electorate electorate,
            Changes changes,
            Clock clock) {
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
        this.terms = terms;
        this.seal = seal;
        this.electorate = electorate;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes the viewer's vote.
     *
     * @return its receipt; that of a vote which is in the box already when the same one comes again
     */
    @Transactional
    String cast(Viewer viewer, long ballotId, List<Integer> choice, String nonce) {
        var ballot = mapper.find(ballotId).orElseThrow(() -> BallotRejected.notFound("ballotId"));
        var elector = elector(viewer, ballot.unit()).orElseThrow(Casting::notOnRoll);
        var text = Choices.textOf(terms.of(ballot), choice);
        var receipt = Receipt.of(nonce, text, ballotId);
        if (roll.mark(ballotId, elector) == 0) {
            requireRepeated(ballotId, elector, receipt);
            return receipt;
        }
        var named = ballot.mode() == BallotMode.SECRET ? null : elector;
        votes.insert(ballotId, ballot.communityId(), List.of(seal.vote(ballot, receipt, text, named)));
        count(ballotId, 0);
        return receipt;
    }

    private void requireRepeated(long ballotId, long elector, String receipt) {
        if (roll.find(ballotId, elector).isEmpty()) {
            throw notOnRoll();
        }
        if (votes.find(ballotId, receipt).isEmpty()) {
            throw new BallotRejected(BallotErrorCode.ALREADY_CAST);
        }
    }

    /** Marks somebody on the roll who has put a paper into the box. */
    @Transactional
    void mark(long ballotId, long electorId) {
        if (roll.mark(ballotId, electorId) == 0) {
            throw roll.find(ballotId, electorId).isEmpty()
                    ? BallotRejected.notFound("electorId")
                    : new BallotRejected(BallotErrorCode.ALREADY_CAST, "input", "electorId");
        }
        count(ballotId, 1);
    }

    private void count(long ballotId, int papers) {
        if (mapper.countCast(ballotId, papers, clock.instant()) == 0) {
            throw new BallotRejected(BallotErrorCode.BALLOT_OVER);
        }
        changes.ofNumbers(Ballot.SOURCE, List.of(ballotId));
    }

    /** Whom the roll would name for the viewer. */
    Optional<Long> elector(Viewer viewer, ElectorUnit unit) {
        return unit == ElectorUnit.PERSON ? Optional.of(viewer.personId()) : electorate.householdOf(viewer.personId());
    }

    /** Whom rolls may name for the viewer. */
    List<Long> electors(Viewer viewer) {
        var person = viewer.personId();
        return electorate
                .householdOf(person)
                .map(household -> List.of(person, household))
                .orElse(List.of(person));
    }

    private static BallotRejected notOnRoll() {
        return new BallotRejected(BallotErrorCode.NOT_ON_ROLL);
    }

    /** What is kept of a receipt: whether the vote is in the box, and what it says if that may be told. */
    Found find(long ballotId, String receipt) {
        var ballot = mapper.find(ballotId)
                .filter(found -> Receipt.FORM.matcher(receipt).matches())
                .orElse(null);
        var vote = ballot == null ? null : votes.find(ballotId, receipt).orElse(null);
        if (vote == null || !ballot.isTold()) {
            return new Found(vote != null, false, List.of());
        }
        return new Found(true, true, Choices.of(Objects.requireNonNull(vote.choice())));
    }

    /**
     * What is kept of a receipt.
     *
     * @param found whether the vote is in the box
     * @param told whether what it says may be told
     * @param choice empty as well while it may not
     */
    record Found(boolean found, boolean told, List<Integer> choice) {}
}
