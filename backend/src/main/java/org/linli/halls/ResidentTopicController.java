package org.linli.halls;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** Serves residents who raise topics and take part in them. */
@Controller
class ResidentTopicController {

    private final Raising raising;
    private final Seconding seconding;
    private final Stances stances;
    private final Amendments amendments;
    private final Topics topics;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    ResidentTopicController(
            Raising raising,
            Seconding seconding,
            Stances stances,
            Amendments amendments,
            Topics topics,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors) {
        this.raising = raising;
        this.seconding = seconding;
        this.stances = stances;
        this.amendments = amendments;
        this.topics = topics;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
    }

    @MutationMapping
    TopicPayload topicRaise(
            @Argument TopicRaiseInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicRaise", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(raising.raise(viewer, input.hallId(), input.draft(), input.clientRequestId())));
        return answer(outcome, viewer, environment);
    }

    @MutationMapping
    TopicPayload topicWithdraw(
            @Argument TopicWithdrawInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicWithdraw", input);
        return once(request, viewer, environment, () -> raising.withdraw(viewer, input.topicId()));
    }

    @MutationMapping
    TopicPayload topicSecond(
            @Argument TopicSecondInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicSecond", input);
        return once(request, viewer, environment, () -> seconding.second(viewer, input.topicId()));
    }

    @MutationMapping
    TopicPayload topicStance(
            @Argument TopicStanceInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicStance", input);
        return once(request, viewer, environment, () -> stances.take(viewer, input.topicId(), input.stance()));
    }

    @MutationMapping
    TopicAmendPayload topicAmend(
            @Argument TopicAmendInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicAmend", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(amendments.amend(viewer, input.topicId(), input.version(), input.text(), input.note())));
        var version = outcome.value() == null
                ? null
                : amendments.find(outcome.value().id()).orElse(null);
        return new TopicAmendPayload(
                version == null
                        ? null
                        : topics.findVisible(viewer, version.topicId()).orElse(null),
                version != null && version.isShown(),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    private TopicPayload once(
            Request request, Viewer viewer, DataFetchingEnvironment environment, Supplier<Long> work) {
        return answer(idempotency.once(request, Done.class, () -> new Done(work.get())), viewer, environment);
    }

    private TopicPayload answer(Outcome<Done> outcome, Viewer viewer, DataFetchingEnvironment environment) {
        var done = outcome.value();
        return new TopicPayload(
                done == null ? null : topics.findVisible(viewer, done.id()).orElse(null),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long id) {}

    record TopicRaiseInput(
            long hallId,
            String title,
            String text,
            TopicAsk ask,
            @Nullable String place,
            @Nullable Long stationId,
            @Nullable Long nodeId,
            @Nullable String clientRequestId) {

        private TopicDraft draft() {
            return new TopicDraft(title, text, ask, place, stationId, nodeId);
        }
    }

    record TopicWithdrawInput(long topicId, @Nullable String clientRequestId) {}

    record TopicSecondInput(long topicId, @Nullable String clientRequestId) {}

    record TopicStanceInput(long topicId, @Nullable TopicStanceKind stance, @Nullable String clientRequestId) {}

    record TopicAmendInput(
            long topicId, int version, String text, @Nullable String note, @Nullable String clientRequestId) {}

    record TopicPayload(@Nullable Topic topic, List<UserError<HallErrorCode>> userErrors) {}

    record TopicAmendPayload(@Nullable Topic topic, boolean shown, List<UserError<HallErrorCode>> userErrors) {}
}
