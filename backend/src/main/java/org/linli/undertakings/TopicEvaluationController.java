package org.linli.undertakings;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.halls.ShownTopic;
import org.linli.halls.TopicStatus;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves evaluations of what was done about topics. */
@Controller
class TopicEvaluationController {

    private static final String COMMENTS = "evaluationComments";
    private static final Cursor LATEST = new Cursor(0, Long.MAX_VALUE);

    private final TopicEvaluations evaluations;
    private final TopicEvaluationMapper mapper;
    private final TopicScores scores;
    private final TopicScoreMapper scoreMapper;
    private final EvaluationWords words;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    TopicEvaluationController(
            TopicEvaluations evaluations,
            TopicEvaluationMapper mapper,
            TopicScores scores,
            TopicScoreMapper scoreMapper,
            EvaluationWords words,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors,
            BatchLoaderRegistry loaders) {
        this.evaluations = evaluations;
        this.mapper = mapper;
        this.scores = scores;
        this.scoreMapper = scoreMapper;
        this.words = words;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
        loaders.<Slice, List<TopicScore>>forName(COMMENTS)
                .registerMappedBatchLoader((asked, environment) ->
                        Mono.fromSupplier(() -> Slice.load(asked, scoreMapper::pages, TopicScore::evaluationId)));
    }

    @BatchMapping(typeName = "Topic", field = "evaluation")
    Map<ShownTopic, TopicEvaluation> ofTopics(List<ShownTopic> shown, GraphQLContext context) {
        var sources = Sources.of(context);
        shown.forEach(topic -> sources.add(WorkChanges.WORK, topic.id()));
        return References.toOne(shown, ShownTopic::id, ids -> mapper.latestOf(ids).stream()
                .collect(Collectors.toMap(TopicEvaluation::topicId, Function.identity())));
    }

    @SchemaMapping(typeName = "TopicEvaluation", field = "distribution")
    List<Integer> distribution(TopicEvaluation evaluation, @Argument int first) {
        var counts = evaluation.counts();
        if (first < 1 || first > counts.size()) {
            throw Fault.badInput("first", counts.size());
        }
        var told = evaluation.status() == TopicEvaluationStatus.CLOSED && evaluation.exactAverage() != null;
        return told ? counts.subList(0, first) : List.of();
    }

    @SchemaMapping(typeName = "TopicEvaluation", field = "explanation")
    @Nullable
    String explanation(TopicEvaluation evaluation, Locale locale) {
        return evaluation.status() == TopicEvaluationStatus.CLOSED ? words.of(evaluation, locale) : null;
    }

    @SchemaMapping(typeName = "TopicEvaluation", field = "comments")
    CompletableFuture<Connection<TopicScore>> comments(
            TopicEvaluation evaluation,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("evaluationcomments", first, after);
        DataLoader<Slice, List<TopicScore>> loader = environment.getDataLoader(COMMENTS);
        return loader.load(new Slice(evaluation.id(), page.afterOr(LATEST).id(), page.limit()))
                .thenApply(rows -> page.connect(rows, score -> new Cursor(0, score.id())));
    }

    @BatchMapping(typeName = "TopicEvaluation", field = "viewerEvaluation")
    Map<TopicEvaluation, TopicScore> ofViewer(List<TopicEvaluation> shown, @ContextValue Viewer viewer) {
        return viewer.isStranger()
                ? Map.of()
                : References.toOne(shown, TopicEvaluation::id, ids -> scoreMapper.own(viewer.personId(), ids).stream()
                        .collect(Collectors.toMap(TopicScore::evaluationId, Function.identity())));
    }

    @MutationMapping
    EvaluationPayload executionFinish(
            @Argument ExecutionFinishInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "executionFinish", input);
        var outcome = idempotency.once(
                request, Done.class, () -> new Done(evaluations.open(viewer, input.topicId(), input.days())));
        return payload(outcome, locale);
    }

    @MutationMapping
    EvaluationPayload evaluationGive(@Argument EvaluationGiveInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "evaluationGive", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(scores.give(viewer, input.evaluationId(), input.score(), input.text())));
        return payload(outcome, locale);
    }

    private EvaluationPayload payload(Outcome<Done> outcome, Locale locale) {
        var done = outcome.value();
        return new EvaluationPayload(
                done == null ? null : mapper.find(done.id()).orElse(null),
                userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ClosePayload topicClose(@Argument TopicCloseInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "topicClose", input);
        var outcome = idempotency.once(
                request, TopicEvaluations.Conclusion.class, () -> evaluations.conclude(viewer, input.topicId()));
        var conclusion = outcome.value();
        var evaluation = conclusion == null
                ? null
                : mapper.find(conclusion.evaluationId()).orElse(null);
        return new ClosePayload(
                conclusion == null ? null : conclusion.status(),
                evaluation == null ? null : words.of(evaluation, locale),
                evaluation,
                userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    record Done(long id) {}

    record ExecutionFinishInput(long topicId, int days, @Nullable String clientRequestId) {}

    record EvaluationGiveInput(long evaluationId, int score, String text, @Nullable String clientRequestId) {}

    record TopicCloseInput(long topicId, @Nullable String clientRequestId) {}

    record EvaluationPayload(@Nullable TopicEvaluation evaluation, List<UserError<UndertakingErrorCode>> userErrors) {}

    record ClosePayload(
            @Nullable TopicStatus status,
            @Nullable String explanation,
            @Nullable TopicEvaluation evaluation,
            List<UserError<UndertakingErrorCode>> userErrors) {}
}
