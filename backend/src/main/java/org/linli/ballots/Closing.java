package org.linli.ballots;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.ballots.VoteMapper.Vote;
import org.linli.ballots.counting.Counting;
import org.linli.shared.answers.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes ballots: counts the votes and publishes them. Whoever closes one holds its row. */
@Component
class Closing {

    private static final int PAGE = 500;

    private final BallotMapper mapper;
    private final VoteMapper votes;
    private final BallotTerms terms;
    private final VoteSeal seal;
    private final PublishedBallots published;
    private final Changes changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Closing(
            BallotMapper mapper,
            VoteMapper votes,
            BallotTerms terms,
            VoteSeal seal,
            PublishedBallots published,
            Changes changes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.votes = votes;
        this.terms = terms;
        this.seal = seal;
        this.published = published;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    /** Closes a ballot whose time is over; it waits while papers are still to be entered. Harmless when it is closed already. */
    @Transactional
    void closeIfOver(long ballotId) {
        var ballot = mapper.lock(ballotId).orElseThrow();
        if (ballot.closesAt().isAfter(clock.instant())) {
            return;
        }
        if (ballot.hasAllPapers()) {
            close(ballot);
        } else if (mapper.count(ballotId) == 1) {
            changes.of(Ballot.SOURCE, List.of(ballotId));
        }
    }

    /** Closes a ballot, whose row the caller holds; harmless when it is closed already. */
    void close(Ballot ballot) {
        if (ballot.status() != BallotStatus.OPEN && ballot.status() != BallotStatus.COUNTING) {
            return;
        }
        var now = now();
        var told = publish(ballot);
        var terms = this.terms.of(ballot);
        var count = Counting.of(
                terms, told.stream().map(Vote::choice).map(Choices::of).toList(), ballot.spoilt());
        mapper.close(
                ballot.id(),
                count.outcome(),
                published.write(count),
                published.fingerprint(ballot, count, told, now),
                now);
        seal.destroy(ballot.id());
        changes.of(Ballot.SOURCE, List.of(ballot.id()));
        events.publishEvent(
                new BallotClosed(ballot.id(), ballot.subject(), ballot.subjectId(), count.outcome(), count.winners()));
    }

    /**
     * Writes all votes anew, for everyone to read, in the order of their receipts and in one transaction, so that nothing that the
     * database keeps with a row tells in what order they came, or together with which entry of the roll.
     */
    private List<Vote> publish(Ballot ballot) {
        var kept = votes.all(ballot.id());
        var choices = seal.open(ballot.id(), kept);
        var told = new ArrayList<Vote>();
        for (var place = 0; place < kept.size(); place++) {
            told.add(seal.published(kept.get(place), choices.get(place)));
        }
        for (var first = 0; first < kept.size(); first += PAGE) {
            var last = Math.min(first + PAGE, kept.size());
            votes.delete(kept.subList(first, last).stream().map(Vote::id).toList());
            votes.insert(ballot.id(), ballot.communityId(), told.subList(first, last));
        }
        return told;
    }

    /** Calls off a ballot, whose row the caller holds, and destroys what was voted. */
    boolean callOff(Ballot ballot, String reason) {
        if (mapper.callOff(ballot.id(), reason, now()) == 0) {
            return false;
        }
        var kept = votes.all(ballot.id());
        for (var first = 0; first < kept.size(); first += PAGE) {
            votes.delete(kept.subList(first, Math.min(first + PAGE, kept.size())).stream()
                    .map(Vote::id)
                    .toList());
        }
        seal.destroy(ballot.id());
        changes.of(Ballot.SOURCE, List.of(ballot.id()));
        events.publishEvent(new BallotCalledOff(ballot.id(), ballot.subject(), ballot.subjectId()));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
