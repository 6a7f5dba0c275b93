package org.linli.notifications.preferences;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationErrorCode;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.outbox.Allowances;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves how the viewer wants to be told. */
@Controller
class PreferenceController {

    private final Preferences preferences;
    private final Allowances allowances;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    PreferenceController(
            Preferences preferences, Allowances allowances, Idempotency idempotency, UserErrors userErrors) {
        this.preferences = preferences;
        this.allowances = allowances;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    ShownPreferences notificationPreferences(@ContextValue Viewer viewer) {
        var person = viewer.personId();
        var hours = preferences.quietHours(List.of(person)).get(person);
        var ways = preferences.ways(List.of(person)).getOrDefault(person, Map.of());
        var allowed = allowances.of(person);
        var kinds = Arrays.stream(NotificationKind.values())
                .map(kind -> new ShownPreference(
                        kind, ways.getOrDefault(kind, NotificationWay.WECHAT), allowed.getOrDefault(kind, 0)))
                .toList();
        return new ShownPreferences(hours == null ? null : hours.from(), hours == null ? null : hours.to(), kinds);
    }

    @MutationMapping
    NotificationPreferencesEditPayload notificationPreferencesEdit(
            @Argument NotificationPreferencesEditInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var choice = choice(input);
        var request = Request.of(viewer, input.clientRequestId(), "notificationPreferencesEdit", choice);
        var outcome = idempotency.once(request, Preferences.Chosen.class, () -> preferences.choose(viewer, choice));
        return new NotificationPreferencesEditPayload(
                outcome.value() == null ? null : ViewerField.of(environment),
                userErrors.of(NotificationErrorCode.class, outcome, environment.getLocale()));
    }

    private static PreferenceChoice choice(NotificationPreferencesEditInput input) {
        var ways = new TreeMap<NotificationKind, NotificationWay>();
        if (input.ways() != null) {
            input.ways().forEach(way -> ways.put(way.kind(), way.way()));
        }
        var hours = input.quietHours().value();
        return new PreferenceChoice(
                ways, !input.quietHours().isOmitted(), hours == null ? null : new QuietHours(hours.from(), hours.to()));
    }

    record ShownPreferences(@Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, List<ShownPreference> kinds) {}

    record ShownPreference(NotificationKind kind, NotificationWay way, int allowed) {}

    record NotificationPreferencesEditInput(
            @Nullable List<NotificationWayInput> ways,
            ArgumentValue<QuietHoursInput> quietHours,
            @Nullable String clientRequestId) {}

    record NotificationWayInput(NotificationKind kind, NotificationWay way) {}

    record QuietHoursInput(LocalTime from, LocalTime to) {}

    record NotificationPreferencesEditPayload(
            @Nullable Record viewer, List<UserError<NotificationErrorCode>> userErrors) {}
}
