package org.linli.notifications.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves the templates that people can allow messages of. */
@Controller
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @QueryMapping
    List<MessageTemplate> messageTemplates() {
        return templates.all().stream()
                .map(template -> new MessageTemplate(
                        template.id(), template.kind().news(), template.kind().moment()))
                .toList();
    }

    record MessageTemplate(String id, @Nullable NotificationKind kind, MessageMoment moment) {}
}
