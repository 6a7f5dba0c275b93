package org.linli.ballots;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves those who host ballots. */
@Controller
class StaffBallotController {

    private final Papers papers;
    private final BallotMapper mapper;
    private final Electors electors;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    StaffBallotController(
            Papers papers, BallotMapper mapper, Electors electors, Idempotency idempotency, UserErrors userErrors) {
        this.papers = papers;
        this.mapper = mapper;
        this.electors = electors;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<Elector> ballotRoll(
            @Argument long ballotId,
            @Argument @Nullable Boolean cast,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("ballotroll", first, after);
        var rows = papers.roll(
                viewer, ballotId, cast, page.afterOr(new Cursor(0, 0)).id(), page.limit());
        var ballot = rows.isEmpty() ? null : mapper.find(ballotId).orElseThrow();
        var told = rows.stream()
                .map(entry -> new Elector(
                        entry.electorId(), ballot, ballot == null || ballot.isQuiet() ? null : entry.hasCast()))
                .toList();
        return page.connect(told, elector -> new Cursor(0, elector.id()));
    }

    @BatchMapping(typeName = "BallotElector")
    Map<Elector, String> name(List<Elector> listed) {
        var names = electors.names(
                listed.getFirst().ballot().unit(),
                listed.stream().map(Elector::id).toList());
        var named = new HashMap<Elector, String>();
        listed.stream()
                .filter(elector -> names.containsKey(elector.id()))
                .forEach(elector -> named.put(elector, names.get(elector.id())));
        return named;
    }

    @QueryMapping
    Connection<Batch> ballotPaperBatches(
            @Argument long ballotId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("ballotbatches", first, after);
        var rows =
                papers.batches(viewer, ballotId, page.afterOr(new Cursor(0, 0)).id(), page.limit());
        return page.connect(
                rows.stream().map(row -> Batch.of(row, viewer)).toList(), batch -> new Cursor(0, batch.id()));
    }

    @MutationMapping
    BallotPayload ballotClose(
            @Argument BallotCloseInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "ballotClose", input);
        return once(request, environment, () -> papers.close(viewer, input.ballotId()));
    }

    @MutationMapping
    BallotPayload ballotCallOff(
            @Argument BallotCallOffInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "ballotCallOff", input);
        return once(request, environment, () -> papers.callOff(viewer, input.ballotId(), input.reason()));
    }

    @MutationMapping
    BallotPayload ballotPaperMark(
            @Argument BallotPaperMarkInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "ballotPaperMark", input);
        return once(request, environment, () -> papers.mark(viewer, input.ballotId(), input.electorId()));
    }

    @MutationMapping
    BallotPayload ballotPaperDiscard(
            @Argument BallotPaperDiscardInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "ballotPaperDiscard", input);
        return once(request, environment, () -> papers.discard(viewer, input.ballotId(), input.batchId()));
    }

    @MutationMapping
    PaperPayload ballotPaperEnter(
            @Argument BallotPaperEnterInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "ballotPaperEnter", input);
        var outcome = idempotency.once(
                request,
                Papers.Entered.class,
                () -> input.batchId() == null
                        ? papers.enter(viewer, input.ballotId(), input.choices(), input.spoilt())
                        : papers.confirm(viewer, input.ballotId(), input.batchId(), input.choices(), input.spoilt()));
        var entered = outcome.value();
        return new PaperPayload(
                entered == null ? null : batch(viewer, entered),
                entered == null ? null : mapper.find(entered.ballotId()).orElse(null),
                userErrors.of(BallotErrorCode.class, outcome, environment.getLocale()));
    }

    private @Nullable Batch batch(Viewer viewer, Papers.Entered entered) {
        return entered.batchId() == 0
                ? null
                : papers.batches(viewer, entered.ballotId(), entered.batchId() - 1, 1).stream()
                        .filter(row -> row.id() == entered.batchId())
                        .map(row -> Batch.of(row, viewer))
                        .findFirst()
                        .orElse(null);
    }

    private BallotPayload once(Request request, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Done.class, () -> new Done(work.get()));
        var done = outcome.value();
        return new BallotPayload(
                done == null ? null : mapper.find(done.ballotId()).orElse(null),
                userErrors.of(BallotErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long ballotId) {}

    record BallotCloseInput(long ballotId, @Nullable String clientRequestId) {}

    record BallotCallOffInput(long ballotId, String reason, @Nullable String clientRequestId) {}

    record BallotPaperMarkInput(long ballotId, long electorId, @Nullable String clientRequestId) {}

    record BallotPaperDiscardInput(long ballotId, long batchId, @Nullable String clientRequestId) {}

    record BallotPaperEnterInput(
            long ballotId,
            @Nullable Long batchId,
            List<List<Integer>> choices,
            int spoilt,
            @Nullable String clientRequestId) {}

    record BallotPayload(@Nullable Ballot ballot, List<UserError<BallotErrorCode>> userErrors) {}

    record PaperPayload(@Nullable Batch batch, @Nullable Ballot ballot, List<UserError<BallotErrorCode>> userErrors) {}

    /** Somebody on the roll, as the schema tells it; {@code cast} is null while too few have voted. */
    record Elector(long id, Ballot ballot, @Nullable Boolean cast) {}

    /** Papers that wait for a second person, as the schema tells them. */
    record Batch(long id, int papers, boolean own, Instant enteredAt) {

        static Batch of(VoteMapper.PaperBatch batch, Viewer viewer) {
            return new Batch(batch.id(), batch.papers(), batch.enteredBy() == viewer.actorId(), batch.enteredAt());
        }
    }
}
