package org.linli.notifications.calls;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.notifications.NotificationErrorCode;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.inbox.Wording;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
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
import org.springframework.stereotype.Controller;

/** Serves the list of people to be called. */
@Controller
class CallController {

    private final Calls calls;
    private final Inbox inbox;
    private final Wording wording;
    private final Contacts contacts;
    private final Residents residents;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Idempotency idempotency;
    private final RemoteIdempotency sealing;
    private final UserErrors userErrors;

    CallController(
            Calls calls,
            Inbox inbox,
            Wording wording,
            Contacts contacts,
            Residents residents,
            Organisations organisations,
            Appointments appointments,
            Idempotency idempotency,
            RemoteIdempotency sealing,
            UserErrors userErrors) {
        this.calls = calls;
        this.inbox = inbox;
        this.wording = wording;
        this.contacts = contacts;
        this.residents = residents;
        this.organisations = organisations;
        this.appointments = appointments;
        this.idempotency = idempotency;
        this.sealing = sealing;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<ShownCall> callList(
            @Argument long organisationId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("calls", first, after);
        var found = calls.list(viewer, organisationId, page);
        var rows = found.stream().limit(page.size()).toList();
        var end = found.size() > page.size() ? position(rows.getLast()) : null;
        return page.connect(show(rows, environment.getLocale()), CallController::position, end);
    }

    private static Cursor position(OpenCall call) {
        return new Cursor(call.organisationId(), call.id());
    }

    private static Cursor position(ShownCall call) {
        return new Cursor(call.organisationId(), call.id());
    }

    /** Without those whose account was closed meanwhile. */
    private List<ShownCall> show(List<OpenCall> rows, Locale locale) {
        var people = contacts.byId(rows.stream().map(OpenCall::personId).collect(Collectors.toSet()));
        var news = inbox.byId(rows.stream().map(OpenCall::notificationId).toList());
        return rows.stream()
                .map(row -> show(row, people.get(row.personId()), news.get(row.notificationId()), locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable ShownCall show(
            OpenCall row, @Nullable Contact person, @Nullable Notification news, Locale locale) {
        return person == null || news == null
                ? null
                : new ShownCall(
                        row.id(),
                        person.name(),
                        person.phone(),
                        row.buildingId(),
                        row.organisationId(),
                        wording.text(news, locale),
                        row.since());
    }

    @BatchMapping(typeName = "Call")
    Map<ShownCall, Organisation> building(List<ShownCall> rows) {
        return References.toOne(rows, ShownCall::buildingId, organisations::byId);
    }

    @BatchMapping(typeName = "Call")
    Map<ShownCall, PublicPerson> buildingHead(List<ShownCall> rows) {
        var heads = appointments.headsOf(rows.stream()
                .map(ShownCall::buildingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Function<ShownCall, @Nullable Long> head =
                call -> call.buildingId() == null ? null : heads.get(call.buildingId());
        return References.toOne(rows, head, residents::people);
    }

    @MutationMapping
    CallDonePayload callDone(
            @Argument CallDoneInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "callDone", input);
        var outcome = idempotency.once(
                request, Calls.Call.class, () -> calls.finish(viewer, input.callId(), input.outcome()));
        var done = outcome.value();
        return new CallDonePayload(
                done == null ? null : Long.toString(done.callId()),
                userErrors.of(NotificationErrorCode.class, outcome, environment.getLocale()));
    }

    /** The outcome holds a phone number, so it is kept in the form that is sealed. */
    @MutationMapping
    CallRevealPayload callReveal(
            @Argument CallRevealInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "callReveal", input);
        var outcome = sealing.once(request, Calls.Revealed.class, () -> calls.reveal(viewer, input.callId()));
        var revealed = outcome.value();
        return new CallRevealPayload(
                revealed == null ? null : revealed.phone(),
                userErrors.of(NotificationErrorCode.class, outcome, environment.getLocale()));
    }

    record CallDoneInput(long callId, CallOutcome outcome, @Nullable String clientRequestId) {}

    record CallDonePayload(@Nullable String callId, List<UserError<NotificationErrorCode>> userErrors) {}

    record CallRevealInput(long callId, @Nullable String clientRequestId) {}

    record CallRevealPayload(@Nullable String phone, List<UserError<NotificationErrorCode>> userErrors) {}
}
