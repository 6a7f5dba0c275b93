package org.linli.ballots;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.ballots.VoteMapper.Vote;
import org.linli.households.Electorate;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes ballots of the demo as if they had been held before now, with all that opens, seals, counts and publishes any other one.
 * It is there for the demo alone, since with it the past could be made up.
 */
@Component
@ConditionalOnProperty("linli.demo")
public class PastBallots {

    private static final int PAGE = 200;

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final BallotTerms terms;
    private final VoteSeal seal;
    private final PublishedBallots published;
    private final Electorate electorate;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;

    PastBallots(
            BallotMapper mapper,
            RollMapper roll,
            VoteMapper votes,
            BallotTerms terms,
            VoteSeal seal,
            PublishedBallots published,
            Electorate electorate,
            Organisations organisations,
            Changes changes,
            Ids ids) {
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
        this.terms = terms;
        this.seal = seal;
        this.published = published;
        this.electorate = electorate;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
    }

    /**
     * Holds a ballot, of which no other module is told: what follows from it is there already.
     *
     * @param opensAt when it opened
     * @param voting tells for those on the roll who vote which option they vote for, by its place
     * @param isOver whether it has closed when it was to close
     * @return its id
     */
    @Transactional
    public long hold(
            NewBallot ballot, Instant opensAt, Function<List<Long>, Map<Long, Integer>> voting, boolean isOver) {
        var id = new OpenedBallots(mapper, roll, electorate, organisations, ids, clock(opensAt), event -> {})
                .open(ballot);
        var opened = mapper.lock(id).orElseThrow();
        var electors = roll.list(id, null, 0, opened.rollSize()).stream()
                .map(RollMapper.Entry::electorId)
                .toList();
        cast(opened, voting.apply(electors));
        if (isOver) {
            new Closing(mapper, votes, terms, seal, published, changes, clock(ballot.closesAt()), event -> {})
                    .close(mapper.lock(id).orElseThrow());
        }
        return id;
    }

    /** Seals first, since between other statements each seal would look for the key of the ballot again. */
    private void cast(Ballot ballot, Map<Long, Integer> choices) {
        var counted = terms.of(ballot);
        var box = new ArrayList<Vote>();
        choices.forEach((elector, place) -> {
            var text = Choices.textOf(counted, List.of(place));
            var named = ballot.mode() == BallotMode.SECRET ? null : elector;
            box.add(seal.vote(ballot, Receipt.of(Receipt.newNonce(), text, ballot.id()), text, named));
        });
        for (var first = 0; first < box.size(); first += PAGE) {
            votes.insert(ballot.id(), ballot.communityId(), box.subList(first, Math.min(first + PAGE, box.size())));
        }
        for (var elector : choices.keySet()) {
            if (roll.mark(ballot.id(), elector) + mapper.countCast(ballot.id(), 0, ballot.opensAt()) != 2) {
                throw new IllegalStateException("Somebody cannot vote in ballot " + ballot.id());
            }
        }
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
