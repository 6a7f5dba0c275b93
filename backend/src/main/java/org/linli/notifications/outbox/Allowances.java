package org.linli.notifications.outbox;

import java.util.EnumMap;
import java.util.Map;
import org.linli.notifications.NotificationKind;
import org.springframework.stereotype.Component;

/** How many messages people allow, by the kind of news that they bring. */
@Component
public class Allowances {

    private static final int MOST_SHOWN = 99;

    private final Templates templates;
    private final Quotas quotas;

    Allowances(Templates templates, Quotas quotas) {
        this.templates = templates;
        this.quotas = quotas;
    }

    /** Kinds with the number of messages, at most 99; kinds that WeChat brings nothing of are left out. */
    public Map<NotificationKind, Integer> of(long personId) {
        var allowed = quotas.of(personId);
        var byKind = new EnumMap<NotificationKind, Integer>(NotificationKind.class);
        for (var template : templates.all()) {
            var news = template.kind().news();
            if (news != null) {
                var count = template.longTerm() ? MOST_SHOWN : allowed.getOrDefault(template.id(), 0);
                byKind.put(news, Math.min(count, MOST_SHOWN));
            }
        }
        return byKind;
    }
}
