package org.linli.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.notifications.NotificationFixture.cancelled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class NotificationDataTests {

    private static final List<String> TABLES = List.of(
            "notification", "notification_preference", "notification_way", "message_quota", "message", "phone_call");

    private final NotificationData data;
    private final NotificationFixture notifications;
    private final OldNotifications old;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final long person;

    NotificationDataTests(
            NotificationData data,
            NotificationFixture notifications,
            OldNotifications old,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees,
            GraphQlClient client) {
        this.data = data;
        this.notifications = notifications;
        this.old = old;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.person = client.someone().personId();
    }

    @Test
    void allOfItCanBeExportedAndErased() {
        fill();

        var exported = data.export(person);
        assertThat(exported).hasSize(5);
        assertThat(exported.getFirst()).containsEntry("title", "活动已取消").containsKey("text");
        assertThat(exported.get(2)).containsEntry("quietFrom", "21:30").containsEntry("quietTo", "07:00");
        assertThat(exported.get(3)).containsEntry("kind", "SIGNUP").containsEntry("way", "DIGEST");
        assertThat(exported.get(4)).containsEntry("allowed", 4);
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isPositive());

        transaction.executeWithoutResult(status -> data.erase(person));
        transaction.executeWithoutResult(status -> data.erase(person));

        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
        assertThat(data.export(person)).isEmpty();
    }

    @Test
    void whatIsOlderThanHalfAYearIsForgotten() {
        notifications.tell(cancelled(person, "old"), cancelled(person, "new"));
        jdbc.update(
                "update notification set created_at = now(3) - interval 181 day where person_id = ? and dedupe_key = 'old'",
                person);

        old.forget();

        assertThat(jdbc.queryForList("select dedupe_key from notification where person_id = ?", String.class, person))
                .containsExactly("new");
    }

    private void fill() {
        notifications.tell(cancelled(person, "message"));
        notifications.withoutWeChat(person);
        notifications.tellUrgently(person, tree.community());
        notifications.allow(person, "SIM_SIGNUP", 4);
        jdbc.update("insert into notification_preference values (?, '21:30', '07:00')", person);
        jdbc.update("insert into notification_way values (?, 'SIGNUP', 'DIGEST')", person);
    }

    private int rows(String table) {
        var count =
                jdbc.queryForObject("select count(*) from " + table + " where person_id = ?", Integer.class, person);
        return count == null ? 0 : count;
    }
}
