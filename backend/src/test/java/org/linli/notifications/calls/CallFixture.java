package org.linli.notifications.calls;

import org.linli.notifications.NotificationFixture;
import org.linli.organisation.Organisation;
import org.linli.testing.GraphQlClient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts people on the call list for tests. */
@Component
public class CallFixture {

    private final GraphQlClient client;
    private final NotificationFixture notifications;
    private final JdbcTemplate jdbc;

    CallFixture(GraphQlClient client, NotificationFixture notifications, JdbcTemplate jdbc) {
        this.client = client;
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /** The id of a new call at this node, of a new person without WeChat. */
    public long open(Organisation node) {
        return open(client.someone().personId(), node);
    }

    long open(long personId, Organisation node) {
        notifications.withoutWeChat(personId);
        notifications.tellUrgently(personId, node);
        return ofPerson(personId);
    }

    long ofPerson(long personId) {
        var id = jdbc.queryForObject("select id from phone_call where person_id = ?", Long.class, personId);
        return id == null ? 0 : id;
    }
}
