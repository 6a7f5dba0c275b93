package org.linli.notifications.outbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.notifications.NotificationSettings.TemplateSettings;
import org.linli.notifications.inbox.Argument;
import org.linli.shared.startup.Misconfigured;

/**
 * A template of WeChat, checked when the server starts.
 *
 * @param longTerm whether one consent lasts for all messages
 * @param fields what stands in each of WeChat's fields
 */
record Template(TemplateKind kind, String id, boolean longTerm, Map<String, TemplateValue> fields) {

    static Template of(TemplateKind kind, TemplateSettings settings) {
        var id = settings.id();
        if (id == null || !id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw misconfigured(kind, "id", "is no id of a template: copy it from the mini-program's console");
        }
        if (settings.fields().isEmpty()) {
            throw misconfigured(kind, "fields", "is empty: say which value stands in each of WeChat's fields");
        }
        var fields = new TreeMap<String, TemplateValue>();
        settings.fields().forEach((field, value) -> fields.put(field, checked(kind, field, value)));
        return new Template(kind, id, settings.longTerm(), fields);
    }

    private static TemplateValue checked(TemplateKind kind, String field, String name) {
        var type = FieldType.of(field)
                .orElseThrow(
                        () -> misconfigured(kind, "fields." + field, "is no field of WeChat's that is known here"));
        var value = TemplateValue.named(name)
                .filter(kind.vocabulary()::contains)
                .orElseThrow(() -> misconfigured(
                        kind,
                        "fields." + field,
                        "names a value that this kind does not have: take one of "
                                + kind.vocabulary().stream()
                                        .map(TemplateValue::key)
                                        .toList()));
        if (!type.takes(value.form())) {
            throw misconfigured(kind, "fields." + field, "cannot hold " + name + ": take another field or value");
        }
        return value;
    }

    private static Misconfigured misconfigured(TemplateKind kind, String setting, String fault) {
        return new Misconfigured("linli.notifications.templates.%s.%s %s".formatted(kind, setting, fault));
    }

    /** The fields of a message, each as WeChat takes it. */
    Map<String, String> fill(Function<TemplateValue, Argument> values) {
        var filled = new TreeMap<String, String>();
        fields.forEach((field, value) ->
                filled.put(field, FieldType.of(field).orElseThrow().fit(values.apply(value))));
        return filled;
    }
}
