package org.linli.ballots;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.VoteMapper.Vote;
import org.linli.ballots.counting.Count;
import org.linli.ballots.counting.Counting;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What everyone may check about ballots that are closed. */
@Component
class PublishedBallots {

    private static final String FORMAT = "linli-ballot-1";

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final JsonMapper json = JsonMapper.builder().build();

    PublishedBallots(BallotMapper mapper, RollMapper roll, VoteMapper votes) {
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
    }

    String write(Count count) {
        return json.writeValueAsString(count);
    }

    /** What ballots came to, by their id; those with a show of hands as it is now, and nothing of others that are not closed. */
    Map<Long, Count> counts(Collection<Ballot> ballots) {
        var counts = new HashMap<Long, Count>();
        var closed = ballots.stream()
                .filter(ballot -> ballot.status() == BallotStatus.CLOSED)
                .map(Ballot::id)
                .toList();
        if (!closed.isEmpty()) {
            mapper.results(closed).forEach(kept -> counts.put(kept.id(), read(Objects.requireNonNull(kept.result()))));
        }
        ballots.stream()
                .filter(ballot -> ballot.isTold() && ballot.status() != BallotStatus.CLOSED)
                .forEach(ballot -> counts.put(ballot.id(), count(ballot)));
        return counts;
    }

    private Count read(String text) {
        return json.readValue(text, Count.class);
    }

    private Count count(Ballot ballot) {
        var options = mapper.options(List.of(ballot.id()));
        return Counting.of(BallotTerms.of(ballot, options), choices(votes.all(ballot.id())), ballot.spoilt());
    }

    private static List<List<Integer>> choices(List<Vote> told) {
        return told.stream()
                .map(vote -> Choices.of(Objects.requireNonNull(vote.choice())))
                .toList();
    }

    /** Counts what is published again, and compares it with what was found when the ballot was closed. */
    Optional<Recount> recount(long ballotId) {
        return mapper.find(ballotId)
                .filter(ballot -> ballot.status() == BallotStatus.CLOSED)
                .map(this::recount);
    }

    private Recount recount(Ballot ballot) {
        var told = votes.all(ballot.id());
        var again = count(ballot);
        var kept = Objects.requireNonNull(counts(List.of(ballot)).get(ballot.id()));
        var marked = roll.countCast(ballot.id());
        var published = told.size() + ballot.spoilt();
        var print = fingerprint(ballot, kept, told, Objects.requireNonNull(ballot.closedAt()));
        var agrees = again.equals(kept) && marked == published && print.equals(ballot.fingerprint());
        return new Recount(agrees, published, marked, again.totals(), again.outcome());
    }

    /** The file that everyone may count by; empty until the ballot is closed. */
    Optional<byte[]> file(long ballotId) {
        return mapper.find(ballotId)
                .filter(ballot -> ballot.status() == BallotStatus.CLOSED)
                .map(ballot -> file(
                        ballot,
                        Objects.requireNonNull(counts(List.of(ballot)).get(ballot.id())),
                        votes.all(ballot.id()),
                        Objects.requireNonNull(ballot.closedAt())));
    }

    /** SHA-256 of the file, in hexadecimal digits. */
    String fingerprint(Ballot ballot, Count count, List<Vote> told, Instant closedAt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file(ballot, count, told, closedAt));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    private byte[] file(Ballot ballot, Count count, List<Vote> told, Instant closedAt) {
        var options = mapper.options(List.of(ballot.id())).stream()
                .map(option -> new PublishedOption(option.label(), option.costFen()))
                .toList();
        var published = told.stream()
                .map(vote -> new PublishedVote(vote.receipt(), Choices.of(Objects.requireNonNull(vote.choice()))))
                .toList();
        return json.writeValueAsBytes(new PublishedBallot(
                FORMAT,
                Long.toString(ballot.id()),
                ballot.question(),
                ballot.mode(),
                ballot.type(),
                ballot.unit(),
                options,
                ballot.most(),
                ballot.quorum(),
                ballot.majority(),
                ballot.budgetFen(),
                ballot.budgetRule(),
                ballot.rollSize(),
                ballot.needed(),
                ballot.castCount(),
                ballot.spoilt(),
                ballot.opensAt().toString(),
                ballot.closesAt().toString(),
                closedAt.toString(),
                count,
                published));
    }

    /**
     * What is counted again.
     *
     * @param published votes, spoilt papers among them
     * @param marked how many the roll says have voted
     */
    record Recount(boolean agrees, int published, int marked, List<Integer> totals, BallotOutcome outcome) {}

    /** The file; verifier/README.md describes it. */
    record PublishedBallot(
            String format,
            String ballot,
            String question,
            BallotMode mode,
            BallotType type,
            ElectorUnit unit,
            List<PublishedOption> options,
            int most,
            @Nullable Share quorum,
            Share majority,
            @Nullable Long budgetFen,
            @Nullable BudgetRule rule,
            int roll,
            int needed,
            int marked,
            int spoilt,
            String opensAt,
            String closesAt,
            String closedAt,
            Count result,
            List<PublishedVote> votes) {}

    record PublishedOption(String text, @Nullable Long costFen) {}

    record PublishedVote(String receipt, List<Integer> choice) {}
}
