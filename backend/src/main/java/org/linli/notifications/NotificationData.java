package org.linli.notifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.inbox.Wording;
import org.linli.notifications.outbox.Outbox;
import org.linli.notifications.outbox.Quotas;
import org.linli.notifications.preferences.Preferences;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What a person was told and how she wants to be told. */
@Component
class NotificationData implements PersonalData {

    private final Inbox inbox;
    private final Wording wording;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Quotas quotas;
    private final Calls calls;

    NotificationData(Inbox inbox, Wording wording, Preferences preferences, Outbox outbox, Quotas quotas, Calls calls) {
        this.inbox = inbox;
        this.wording = wording;
        this.preferences = preferences;
        this.outbox = outbox;
        this.quotas = quotas;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = new ArrayList<Map<String, Object>>();
        inbox.all(personId).forEach(row -> rows.add(row(row)));
        var quiet = preferences.quietHours(List.of(personId)).get(personId);
        if (quiet != null) {
            rows.add(Map.of(
                    "quietFrom", quiet.from().toString(), "quietTo", quiet.to().toString()));
        }
        preferences.ways(List.of(personId)).getOrDefault(personId, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(way -> rows.add(Map.of(
                        "kind", way.getKey().name(), "way", way.getValue().name())));
        quotas.of(personId).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(quota -> rows.add(Map.of("template", quota.getKey(), "allowed", quota.getValue())));
        return rows;
    }

    private Map<String, Object> row(Notification row) {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", row.kind().name());
        values.put("title", wording.title(row, Locale.CHINA));
        values.put("text", wording.text(row, Locale.CHINA));
        values.put("createdAt", row.createdAt().toString());
        if (row.readAt() != null) {
            values.put("readAt", row.readAt().toString());
        }
        return values;
    }

    @Override
    public void erase(long personId) {
        outbox.erase(personId);
        calls.erase(personId);
        inbox.erase(personId);
        preferences.erase(personId);
        quotas.erase(personId);
    }
}
