package org.linli.halls;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotType;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.Share;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves those who host halls. */
@Controller
class HostTopicController {

    private final Screening screening;
    private final Deliberations deliberations;
    private final Topics topics;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    HostTopicController(
            Screening screening,
            Deliberations deliberations,
            Topics topics,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.screening = screening;
        this.deliberations = deliberations;
        this.topics = topics;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    TopicPayload topicScreen(
            @Argument TopicScreenInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicScreen", input);
        return once(
                request,
                environment,
                () -> screening.screen(viewer, input.topicId(), input.decision(), input.reason(), input.office()));
    }

    @MutationMapping
    TopicPayload topicMerge(
            @Argument TopicMergeInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicMerge", input);
        return once(
                request, environment, () -> screening.merge(viewer, input.topicId(), input.intoId(), input.reason()));
    }

    @MutationMapping
    TopicPayload topicDeliberate(
            @Argument TopicDeliberateInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicDeliberate", input);
        return once(request, environment, () -> deliberations.begin(viewer, input.topicId()));
    }

    @MutationMapping
    TopicPayload topicSummarise(
            @Argument TopicSummariseInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicSummarise", input);
        return once(request, environment, () -> deliberations.summarise(viewer, input.topicId(), input.text()));
    }

    @MutationMapping
    TopicPayload topicPutToVote(
            @Argument TopicPutToVoteInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicPutToVote", input);
        return once(request, environment, () -> deliberations.putToVote(viewer, input.topicId(), input.vote()));
    }

    private TopicPayload once(Request request, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Done.class, () -> new Done(work.get()));
        var done = outcome.value();
        return new TopicPayload(
                done == null ? null : topics.find(done.id()).orElse(null),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long id) {}

    record TopicScreenInput(
            long topicId,
            TopicScreening decision,
            @Nullable String reason,
            @Nullable String office,
            @Nullable String clientRequestId) {}

    record TopicMergeInput(long topicId, long intoId, @Nullable String reason, @Nullable String clientRequestId) {}

    record TopicDeliberateInput(long topicId, @Nullable String clientRequestId) {}

    record TopicSummariseInput(long topicId, String text, @Nullable String clientRequestId) {}

    record TopicPutToVoteInput(
            long topicId,
            int version,
            @Nullable String question,
            BallotMode mode,
            BallotType type,
            ElectorUnit unit,
            List<String> options,
            int most,
            @Nullable Share quorum,
            Share majority,
            Instant closesAt,
            @Nullable String clientRequestId) {

        private Deliberations.Vote vote() {
            return new Deliberations.Vote(
                    version, question, mode, type, unit, options, most, quorum, majority, closesAt);
        }
    }

    record TopicPayload(@Nullable Topic topic, List<UserError<HallErrorCode>> userErrors) {}
}
