package org.linli.notifications.outbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.notifications.NotificationSettings;
import org.linli.shared.startup.Misconfigured;
import org.springframework.stereotype.Component;

/** WeChat's templates as they are set up; news of a kind without one stay in the inbox. */
@Component
class Templates {

    private final Map<TemplateKind, Template> byKind = new EnumMap<>(TemplateKind.class);

    Templates(NotificationSettings settings) {
        settings.templates().forEach((name, template) -> {
            var kind = kind(name);
            byKind.put(kind, Template.of(kind, template));
        });
    }

    private static TemplateKind kind(String name) {
        try {
            return TemplateKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Misconfigured("linli.notifications.templates.%s is no kind of news: take one of %s"
                    .formatted(name, List.of(TemplateKind.values())));
        }
    }

    Optional<Template> find(TemplateKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** All of them, in a fixed order. */
    Collection<Template> all() {
        return byKind.values().stream()
                .sorted(Comparator.comparing(Template::kind))
                .toList();
    }

    boolean has(String templateId) {
        return byKind.values().stream().anyMatch(template -> template.id().equals(templateId));
    }
}
