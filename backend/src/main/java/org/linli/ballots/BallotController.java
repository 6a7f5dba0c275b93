package org.linli.ballots;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.counting.Count;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves those who vote, and those who count again. */
@Controller
class BallotController {

    private static final int MOST_OWN = 20;

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final Casting casting;
    private final PublishedBallots published;
    private final ResultTexts texts;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final Clock clock;

    BallotController(
            BallotMapper mapper,
            RollMapper roll,
            Casting casting,
            PublishedBallots published,
            ResultTexts texts,
            Idempotency idempotency,
            UserErrors userErrors,
            Clock clock) {
        this.mapper = mapper;
        this.roll = roll;
        this.casting = casting;
        this.published = published;
        this.texts = texts;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.clock = clock;
    }

    @QueryMapping
    Optional<Ballot> ballot(@Argument long id, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Ballot.SOURCE, id);
        return mapper.find(id);
    }

    @QueryMapping
    Optional<PublishedBallots.Recount> ballotRecount(@Argument long id, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Ballot.SOURCE, id);
        return published.recount(id);
    }

    @QueryMapping
    Casting.Found ballotReceipt(@Argument long ballotId, @Argument String receipt, @ContextValue Viewer viewer) {
        viewer.personId();
        return casting.find(ballotId, receipt);
    }

    @SchemaMapping(typeName = "Viewer", field = "ballots")
    List<Ballot> ownBallots(@ContextValue Viewer viewer) {
        return mapper.openFor(casting.electors(viewer), clock.instant(), MOST_OWN);
    }

    @BatchMapping
    Map<Ballot, List<BallotOption>> options(List<Ballot> ballots) {
        return References.toMany(ballots, Ballot::id, BallotOption::ballotId, mapper::options);
    }

    @SchemaMapping
    @Nullable
    Integer cast(Ballot ballot) {
        return ballot.isQuiet() ? null : ballot.castCount();
    }

    @SchemaMapping
    int roll(Ballot ballot) {
        return ballot.rollSize();
    }

    @SchemaMapping
    @Nullable
    BudgetRule rule(Ballot ballot) {
        return ballot.budgetRule();
    }

    @SchemaMapping
    @Nullable
    String calledOffBecause(Ballot ballot) {
        return ballot.calledOffReason();
    }

    @SchemaMapping
    String text(BallotOption option) {
        return option.label();
    }

    @BatchMapping
    Map<Ballot, ShownResult> result(List<Ballot> ballots, GraphQLContext context) {
        var sources = Sources.of(context);
        ballots.forEach(ballot -> sources.add(Ballot.SOURCE, ballot.id()));
        var counts = published.counts(ballots);
        var options = mapper.options(ballots.stream().map(Ballot::id).toList()).stream()
                .collect(Collectors.groupingBy(BallotOption::ballotId));
        var results = new HashMap<Ballot, ShownResult>();
        for (var ballot : ballots) {
            var count = counts.get(ballot.id());
            if (count != null) {
                results.put(ballot, ShownResult.of(ballot, Objects.requireNonNull(options.get(ballot.id())), count));
            }
        }
        return results;
    }

    @SchemaMapping(typeName = "BallotResult")
    String text(ShownResult result, DataFetchingEnvironment environment) {
        return texts.of(result.ballot(), result.options(), result.count(), environment.getLocale());
    }

    @BatchMapping
    Map<Ballot, OwnBallot> own(List<Ballot> ballots, @ContextValue Viewer viewer) {
        var electors = casting.electors(viewer);
        var entries = roll.among(ballots.stream().map(Ballot::id).toList(), electors).stream()
                .collect(Collectors.toMap(entry -> entry.ballotId(), Function.identity(), (one, other) -> one));
        return ballots.stream().collect(Collectors.toMap(Function.identity(), ballot -> {
            var entry = entries.get(ballot.id());
            return new OwnBallot(entry != null, entry != null && entry.hasCast());
        }));
    }

    @MutationMapping
    BallotCastPayload ballotCast(
            @Argument BallotCastInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, null, "ballotCast", new Unnamed());
        var outcome = idempotency.once(
                request,
                Cast.class,
                () -> new Cast(casting.cast(viewer, input.ballotId(), input.choice(), input.nonce())));
        var cast = outcome.value();
        return new BallotCastPayload(
                cast == null ? null : cast.receipt(),
                cast == null ? null : mapper.find(input.ballotId()).orElse(null),
                userErrors.of(BallotErrorCode.class, outcome, environment.getLocale()));
    }

    /** In place of the input, which nobody may keep beside a name. */
    record Unnamed() {}

    record Cast(String receipt) {}

    record BallotCastInput(long ballotId, List<Integer> choice, String nonce, @Nullable String clientRequestId) {}

    record BallotCastPayload(
            @Nullable String receipt, @Nullable Ballot ballot, List<UserError<BallotErrorCode>> userErrors) {}

    record OwnBallot(boolean onRoll, boolean cast) {}

    /** What a ballot came to, as the schema tells it. */
    record ShownResult(
            Ballot ballot,
            List<BallotOption> options,
            Count count,
            @Nullable BallotOutcome outcome,
            int cast,
            int spoilt,
            List<Integer> totals,
            List<Integer> winners,
            List<ShownRound> rounds,
            long spentFen,
            @Nullable String fingerprint) {

        static ShownResult of(Ballot ballot, List<BallotOption> options, Count count) {
            var closed = ballot.status() == BallotStatus.CLOSED;
            return new ShownResult(
                    ballot,
                    options,
                    count,
                    closed ? count.outcome() : null,
                    count.cast(),
                    count.spoilt(),
                    count.totals(),
                    closed ? count.winners() : List.of(),
                    count.rounds().stream()
                            .map(round -> new ShownRound(round.totals(), round.out() < 0 ? null : round.out()))
                            .toList(),
                    closed ? count.spent() : 0,
                    ballot.fingerprint());
        }
    }

    record ShownRound(List<Integer> totals, @Nullable Integer out) {}
}
