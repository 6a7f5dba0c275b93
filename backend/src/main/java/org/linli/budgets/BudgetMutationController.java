package org.linli.budgets;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotType;
import org.linli.ballots.BudgetRule;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.Share;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves those who host rounds, and those who propose projects. A repeated request shows the same object as it is now. */
@Controller
class BudgetMutationController {

    private final HostedRounds hosted;
    private final ProjectProposals proposals;
    private final ProjectScreenings screenings;
    private final BudgetRounds rounds;
    private final Projects projects;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    BudgetMutationController(
            HostedRounds hosted,
            ProjectProposals proposals,
            ProjectScreenings screenings,
            BudgetRounds rounds,
            Projects projects,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors) {
        this.hosted = hosted;
        this.proposals = proposals;
        this.screenings = screenings;
        this.rounds = rounds;
        this.projects = projects;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
    }

    @MutationMapping
    RoundPayload budgetRoundOpen(
            @Argument BudgetRoundOpenInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "budgetRoundOpen", input);
        return round(once(request, () -> hosted.open(viewer, input.plan())), environment);
    }

    @MutationMapping
    RoundPayload budgetRoundCancel(
            @Argument BudgetRoundCancelInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "budgetRoundCancel", input);
        return round(once(request, () -> hosted.cancel(viewer, input.roundId(), input.reason())), environment);
    }

    @MutationMapping
    RoundPayload budgetRoundPutToVote(
            @Argument BudgetRoundPutToVoteInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "budgetRoundPutToVote", input);
        return round(once(request, () -> hosted.putToVote(viewer, input.roundId(), input.vote())), environment);
    }

    @MutationMapping
    ProjectPayload projectPropose(
            @Argument ProjectProposeInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "projectPropose", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(proposals.propose(viewer, input.roundId(), input.draft(), input.clientRequestId())));
        return project(outcome, environment);
    }

    @MutationMapping
    ProjectPayload projectWithdraw(
            @Argument ProjectWithdrawInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "projectWithdraw", input);
        return project(once(request, () -> proposals.withdraw(viewer, input.projectId())), environment);
    }

    @MutationMapping
    ProjectPayload projectScreen(
            @Argument ProjectScreenInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "projectScreen", input);
        var outcome = once(
                request,
                () -> screenings.screen(viewer, input.projectId(), input.decision(), input.costFen(), input.reason()));
        return project(outcome, environment);
    }

    private Outcome<Done> once(Request request, Supplier<Long> work) {
        return idempotency.once(request, Done.class, () -> new Done(work.get()));
    }

    private RoundPayload round(Outcome<Done> outcome, DataFetchingEnvironment environment) {
        return new RoundPayload(
                Optional.ofNullable(outcome.value())
                        .flatMap(done -> rounds.find(done.id()))
                        .orElse(null),
                userErrors.of(BudgetErrorCode.class, outcome, environment.getLocale()));
    }

    private ProjectPayload project(Outcome<Done> outcome, DataFetchingEnvironment environment) {
        return new ProjectPayload(
                Optional.ofNullable(outcome.value())
                        .flatMap(done -> projects.find(done.id()))
                        .orElse(null),
                userErrors.of(BudgetErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long id) {}

    record BudgetRoundOpenInput(
            long organisationId,
            String title,
            String introduction,
            int budgetFen,
            Instant proposalsUntil,
            @Nullable String clientRequestId) {

        private HostedRounds.NewRound plan() {
            return new HostedRounds.NewRound(organisationId, title, introduction, budgetFen, proposalsUntil);
        }
    }

    record BudgetRoundCancelInput(long roundId, String reason, @Nullable String clientRequestId) {}

    record BudgetRoundPutToVoteInput(
            long roundId,
            BallotType type,
            @Nullable Integer points,
            BudgetRule rule,
            ElectorUnit unit,
            BallotMode mode,
            @Nullable Share quorum,
            Instant closesAt,
            @Nullable String clientRequestId) {

        private HostedRounds.Vote vote() {
            return new HostedRounds.Vote(type, points, rule, unit, mode, quorum, closesAt);
        }
    }

    record ProjectProposeInput(
            long roundId, String title, String text, @Nullable Integer costFen, @Nullable String clientRequestId) {

        private ProjectProposals.Draft draft() {
            return new ProjectProposals.Draft(title, text, costFen);
        }
    }

    record ProjectWithdrawInput(long projectId, @Nullable String clientRequestId) {}

    record ProjectScreenInput(
            long projectId,
            ProjectScreening decision,
            @Nullable Integer costFen,
            @Nullable String reason,
            @Nullable String clientRequestId) {}

    record RoundPayload(@Nullable BudgetRound round, List<UserError<BudgetErrorCode>> userErrors) {}

    record ProjectPayload(@Nullable Project project, List<UserError<BudgetErrorCode>> userErrors) {}
}
