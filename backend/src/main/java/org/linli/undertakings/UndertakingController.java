package org.linli.undertakings;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.halls.ShownTopic;
import org.linli.moderation.ContentState;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.pictures.Picture;
import org.linli.pictures.Pictures;
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
import org.linli.undertakings.PlannedUndertakings.NewTask;
import org.linli.undertakings.PlannedUndertakings.TaskChange;
import org.linli.undertakings.PlannedUndertakings.TaskOwner;
import org.linli.undertakings.ProgressReports.Report;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves tasks and how they get on. */
@Controller
class UndertakingController {

    private static final String OF_TOPIC = "undertakingsOfTopic";
    private static final String STEPS = "undertakingSteps";
    private static final String PICTURES = "undertakingPictures";
    private static final int MOST_PICTURES = 9;
    private static final Cursor START = new Cursor(0, 0);

    private final UndertakingMapper mapper;
    private final PlannedUndertakings planned;
    private final ProgressReports reports;
    private final Organisations organisations;
    private final WorkDays days;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    UndertakingController(
            UndertakingMapper mapper,
            UndertakingStepMapper steps,
            PlannedUndertakings planned,
            ProgressReports reports,
            Organisations organisations,
            Pictures pictures,
            WorkDays days,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors,
            BatchLoaderRegistry loaders) {
        this.mapper = mapper;
        this.planned = planned;
        this.reports = reports;
        this.organisations = organisations;
        this.days = days;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
        loaders.<Slice, List<Undertaking>>forName(OF_TOPIC)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() ->
                        Slice.load(asked, (ids, from, most) -> mapper.ofTopics(ids, most), Undertaking::subjectId)));
        loaders.<Slice, List<UndertakingStep>>forName(STEPS)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> Slice.load(
                        asked, (ids, from, most) -> steps.latest(ids, most), UndertakingStep::undertakingId)));
        loaders.<Long, Picture>forName(PICTURES)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromSupplier(() -> pictures.byId(ids)));
    }

    @SchemaMapping(typeName = "Topic", field = "undertakings")
    CompletableFuture<List<Undertaking>> ofTopic(
            ShownTopic topic, @Argument int first, DataFetchingEnvironment environment) {
        Sources.of(environment).add(WorkChanges.WORK, topic.id());
        DataLoader<Slice, List<Undertaking>> loader = environment.getDataLoader(OF_TOPIC);
        return loader.load(new Slice(topic.id(), 0, Page.size(first)));
    }

    @QueryMapping
    Optional<Undertaking> undertaking(@Argument long id, DataFetchingEnvironment environment) {
        var found = mapper.find(id);
        found.ifPresent(task -> Sources.of(environment).add(WorkChanges.WORK, task.subjectId()));
        return found;
    }

    @QueryMapping
    Connection<Undertaking> undertakings(
            @Argument long organisationId,
            @Argument boolean overdueOnly,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("undertakings", first, after);
        var from = page.afterOr(START);
        var today = days.today();
        var sources = Sources.of(environment);
        sources.add(WorkChanges.TASKS, organisationId);
        if (overdueOnly) {
            sources.endsAt(days.endOf(today));
        }
        var before = overdueOnly ? today : LocalDate.of(9999, 1, 1);
        var rows = mapper.openAt(organisationId, before, LocalDate.ofEpochDay(from.key()), from.id(), page.limit());
        rows.forEach(task -> sources.add(WorkChanges.WORK, task.subjectId()));
        return page.connect(rows, UndertakingController::position);
    }

    @SchemaMapping(typeName = "Viewer", field = "undertakings")
    Connection<Undertaking> ofViewer(
            @Argument int first, @Argument @Nullable String after, @ContextValue Viewer viewer) {
        var page = Page.of("ownundertakings", first, after);
        var from = page.afterOr(START);
        var rows = mapper.openOf(viewer.personId(), LocalDate.ofEpochDay(from.key()), from.id(), page.limit());
        return page.connect(rows, UndertakingController::position);
    }

    private static Cursor position(Undertaking task) {
        return new Cursor(task.dueOn().toEpochDay(), task.id());
    }

    @BatchMapping(typeName = "Undertaking", field = "ownerOrganisation")
    Map<Undertaking, Organisation> organisations(List<Undertaking> tasks) {
        return References.toOne(tasks, Undertaking::organisationId, organisations::byId);
    }

    @SchemaMapping(typeName = "Undertaking", field = "overdue")
    boolean overdue(Undertaking task, DataFetchingEnvironment environment) {
        var overdue = task.isOverdueOn(days.today());
        if (task.status() == UndertakingStatus.OPEN && !overdue) {
            Sources.of(environment).endsAt(days.endOf(task.dueOn()));
        }
        return overdue;
    }

    @SchemaMapping(typeName = "Undertaking", field = "steps")
    CompletableFuture<List<UndertakingStep>> steps(
            Undertaking task, @Argument int first, DataFetchingEnvironment environment) {
        DataLoader<Slice, List<UndertakingStep>> loader = environment.getDataLoader(STEPS);
        return loader.load(new Slice(task.id(), 0, Page.size(first)));
    }

    @SchemaMapping(typeName = "UndertakingStep", field = "text")
    @Nullable
    String shownText(UndertakingStep step) {
        return step.shownText();
    }

    @SchemaMapping(typeName = "UndertakingStep", field = "pictures")
    CompletableFuture<List<Picture>> pictures(
            UndertakingStep step, @Argument int first, DataFetchingEnvironment environment) {
        if (first < 1 || first > MOST_PICTURES) {
            throw Fault.badInput("first", MOST_PICTURES);
        }
        var ids = step.shownPictures();
        ids.forEach(id -> Sources.of(environment).add(Pictures.SOURCE, id));
        DataLoader<Long, Picture> loader = environment.getDataLoader(PICTURES);
        return loader.loadMany(ids).thenApply(found -> found.stream()
                .filter(Objects::nonNull)
                .filter(picture -> picture.state() == ContentState.PASSED)
                .limit(first)
                .toList());
    }

    @MutationMapping
    TaskPayload undertakingAdd(@Argument UndertakingAddInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "undertakingAdd", input);
        return once(request, locale, () -> planned.plan(viewer, input.task()));
    }

    @MutationMapping
    TaskPayload undertakingChange(@Argument UndertakingChangeInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "undertakingChange", input);
        return once(request, locale, () -> planned.change(viewer, input.change()));
    }

    @MutationMapping
    TaskPayload undertakingDrop(@Argument UndertakingDropInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "undertakingDrop", input);
        return once(request, locale, () -> planned.drop(viewer, input.undertakingId(), input.reason()));
    }

    @MutationMapping
    TaskPayload undertakingProgress(
            @Argument UndertakingProgressInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "undertakingProgress", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(reports.report(viewer, input.undertakingId(), input.report(), input.clientRequestId())));
        return payload(outcome, locale);
    }

    private TaskPayload once(Request request, Locale locale, Supplier<Long> work) {
        return payload(idempotency.once(request, Done.class, () -> new Done(work.get())), locale);
    }

    private TaskPayload payload(Outcome<Done> outcome, Locale locale) {
        var done = outcome.value();
        return new TaskPayload(
                done == null ? null : mapper.find(done.id()).orElse(null),
                userErrors.of(UndertakingErrorCode.class, outcome, locale));
    }

    record Done(long id) {}

    record UndertakingOwnerInput(String post, @Nullable Long organisationId, @Nullable Long personId) {

        TaskOwner owner() {
            return new TaskOwner(post, organisationId, personId);
        }
    }

    record UndertakingAddInput(
            long topicId,
            String title,
            UndertakingOwnerInput owner,
            LocalDate dueOn,
            @Nullable String clientRequestId) {

        NewTask task() {
            return new NewTask(topicId, title, owner.owner(), dueOn);
        }
    }

    record UndertakingChangeInput(
            long undertakingId,
            @Nullable UndertakingOwnerInput owner,
            @Nullable LocalDate dueOn,
            String reason,
            @Nullable String clientRequestId) {

        TaskChange change() {
            return new TaskChange(undertakingId, owner == null ? null : owner.owner(), dueOn, reason);
        }
    }

    record UndertakingDropInput(long undertakingId, String reason, @Nullable String clientRequestId) {}

    record UndertakingProgressInput(
            long undertakingId, int percent, String text, List<Long> pictureIds, @Nullable String clientRequestId) {

        Report report() {
            return new Report(percent, text, pictureIds);
        }
    }

    record TaskPayload(@Nullable Undertaking undertaking, List<UserError<UndertakingErrorCode>> userErrors) {}
}
