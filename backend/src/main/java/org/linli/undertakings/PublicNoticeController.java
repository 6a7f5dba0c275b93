package org.linli.undertakings;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.halls.HallTopic;
import org.linli.halls.HallTopics;
import org.linli.halls.ShownTopic;
import org.linli.halls.TopicStatus;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves public notices and objections. */
@Controller
class PublicNoticeController {

    private static final String OBJECTIONS = "noticeObjections";
    private static final Cursor START = new Cursor(0, 0);

    private final PublicNotices notices;
    private final PublicNoticeMapper noticeMapper;
    private final Objections objections;
    private final ObjectionMapper objectionMapper;
    private final HallTopics topics;
    private final Residents residents;
    private final WorkDays days;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    PublicNoticeController(
            PublicNotices notices,
            PublicNoticeMapper noticeMapper,
            Objections objections,
            ObjectionMapper objectionMapper,
            HallTopics topics,
            Residents residents,
            WorkDays days,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors,
            BatchLoaderRegistry loaders) {
        this.notices = notices;
        this.noticeMapper = noticeMapper;
        this.objections = objections;
        this.objectionMapper = objectionMapper;
        this.topics = topics;
        this.residents = residents;
        this.days = days;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
        loaders.<Slice, List<Objection>>forName(OBJECTIONS)
                .registerMappedBatchLoader((asked, environment) ->
                        Mono.fromSupplier(() -> Slice.load(asked, objectionMapper::pages, Objection::noticeId)));
    }

    @BatchMapping(typeName = "Topic", field = "notice")
    Map<ShownTopic, PublicNotice> ofTopics(List<ShownTopic> shown, GraphQLContext context) {
        var sources = Sources.of(context);
        shown.forEach(topic -> sources.add(WorkChanges.WORK, topic.id()));
        return References.toOne(shown, ShownTopic::id, ids -> noticeMapper.latestOf(ids).stream()
                .collect(Collectors.toMap(PublicNotice::topicId, Function.identity())));
    }

    @BatchMapping(typeName = "PublicNotice", field = "waitsFor")
    Map<PublicNotice, PublicNoticeNeed> waitsFor(List<PublicNotice> shown, GraphQLContext context) {
        var sources = Sources.of(context);
        var now = days.now();
        var standing = topics.byId(shown.stream()
                .filter(notice -> notice.status() == PublicNoticeStatus.PASSED)
                .map(PublicNotice::topicId)
                .collect(Collectors.toSet()));
        var needs = new HashMap<PublicNotice, PublicNoticeNeed>();
        for (var notice : shown) {
            if (notice.takesObjectionsAt(now)) {
                sources.endsAt(notice.endsAt());
            }
            var need = need(notice, standing.get(notice.topicId()));
            if (need != null) {
                needs.put(notice, need);
            }
        }
        return needs;
    }

    private @Nullable PublicNoticeNeed need(PublicNotice notice, @Nullable HallTopic topic) {
        if (notice.isOverAt(days.now()) && notice.unanswered() > 0) {
            return PublicNoticeNeed.ANSWERS;
        }
        return topic != null && topic.status() == TopicStatus.PUBLIC_NOTICE ? PublicNoticeNeed.TASK : null;
    }

    @SchemaMapping(typeName = "PublicNotice", field = "objections")
    CompletableFuture<Connection<Objection>> objections(
            PublicNotice notice,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("objections", first, after);
        DataLoader<Slice, List<Objection>> loader = environment.getDataLoader(OBJECTIONS);
        return loader.load(new Slice(notice.id(), page.afterOr(START).id(), page.limit()))
                .thenApply(rows -> page.connect(rows, PublicNoticeController::position));
    }

    @SchemaMapping(typeName = "Objection", field = "text")
    @Nullable
    String shownText(Objection objection) {
        return objection.shownText();
    }

    @BatchMapping(typeName = "PublicNotice", field = "viewerObjection")
    Map<PublicNotice, Objection> ofViewer(List<PublicNotice> shown, @ContextValue Viewer viewer) {
        return viewer.isStranger()
                ? Map.of()
                : References.toOne(
                        shown, PublicNotice::id, ids -> objectionMapper.latestOf(viewer.personId(), ids).stream()
                                .collect(Collectors.toMap(Objection::noticeId, Function.identity())));
    }

    @BatchMapping(typeName = "ObjectionCard", field = "person")
    Map<Objection, PublicPerson> people(List<Objection> shown) {
        return References.toOne(shown, Objection::personId, residents::people);
    }

    @QueryMapping
    Connection<Objection> objectionCards(
            @Argument long noticeId,
            @Argument boolean openOnly,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("objectioncards", first, after);
        return page.connect(objections.list(viewer, noticeId, openOnly, page), PublicNoticeController::position);
    }

    private static Cursor position(Objection objection) {
        return new Cursor(0, objection.id());
    }

    @MutationMapping
    NoticePayload noticeBegin(@Argument NoticeBeginInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "noticeBegin", input);
        var outcome = idempotency.once(
                request,
                Done.class,
                () -> new Done(notices.begin(viewer, input.topicId(), input.text(), input.days())));
        return new NoticePayload(
                outcome.value() == null
                        ? null
                        : noticeMapper.find(outcome.value().id()).orElse(null),
                userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ObjectionPayload objectionRaise(@Argument ObjectionRaiseInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "objectionRaise", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(objections.raise(viewer, input.noticeId(), input.text(), input.clientRequestId())));
        return new ObjectionPayload(
                found(outcome.value()), null, userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ObjectionPayload objectionAnswer(@Argument ObjectionAnswerInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "objectionAnswer", input);
        var outcome = idempotency.once(
                request,
                Done.class,
                () -> new Done(objections.answer(viewer, input.objectionId(), input.upheld(), input.text())));
        var objection = found(outcome.value());
        return new ObjectionPayload(
                objection,
                objection == null
                        ? null
                        : noticeMapper.find(objection.noticeId()).orElse(null),
                userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    private @Nullable Objection found(@Nullable Done done) {
        return done == null ? null : objectionMapper.find(done.id()).orElse(null);
    }

    record Done(long id) {}

    record NoticeBeginInput(long topicId, String text, int days, @Nullable String clientRequestId) {}

    record ObjectionRaiseInput(long noticeId, String text, @Nullable String clientRequestId) {}

    record ObjectionAnswerInput(long objectionId, boolean upheld, String text, @Nullable String clientRequestId) {}

    record NoticePayload(@Nullable PublicNotice notice, List<UserError<UndertakingErrorCode>> userErrors) {}

    record ObjectionPayload(
            @Nullable Objection objection,
            @Nullable PublicNotice notice,
            List<UserError<UndertakingErrorCode>> userErrors) {}
}
