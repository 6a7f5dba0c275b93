package org.linli.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.notifications.NotificationFixture.cancelled;
import static org.linli.notifications.NotificationFixture.signedUp;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

@LinliTest
class NoticesTests {

    private final Notices notices;
    private final NotificationFixture notifications;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final long person;

    NoticesTests(
            Notices notices,
            NotificationFixture notifications,
            JdbcTemplate jdbc,
            TreeFixture trees,
            GraphQlClient client) {
        this.notices = notices;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.person = client.someone().personId();
    }

    @Test
    void whoeverWantsTheInboxOnlyGetsNoMessageAndNoCall() {
        choose("ACTIVITY_CHANGED", "INBOX_ONLY");

        notifications.tellUrgently(person, tree.community());

        assertThat(messages()).isEmpty();
        assertThat(rows("notification")).isOne();
        assertThat(rows("phone_call")).isZero();
    }

    @Test
    void somethingUrgentDoesNotWaitForTheMessageThatSumsUp() {
        choose("ACTIVITY_CHANGED", "DIGEST");

        notifications.tell(cancelled(person, "calm"));
        notifications.tellUrgently(person, tree.community());

        assertThat(messages()).containsExactlyInAnyOrder("DIGEST", "ACTIVITY_CHANGED");
    }

    @Test
    void whoeverHasNoWeChatGetsNoMessageAndIsCalledAtTheNodeOfTheNewsWhenNothingElseIsKnown() {
        notifications.withoutWeChat(person);

        notifications.tell(signedUp(person, "calm"));
        notifications.tellUrgently(person, tree.community());

        assertThat(messages()).isEmpty();
        assertThat(jdbc.queryForList("select organisation_id from phone_call where person_id = ?", Long.class, person))
                .containsExactly(tree.community().id());
    }

    @Test
    void nobodyIsToldOutsideATransaction() {
        assertThatThrownBy(() -> notices.tell(List.of(signedUp(person, "x"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void choose(String kind, String way) {
        jdbc.update("insert into notification_way (person_id, kind, way) values (?, ?, ?)", person, kind, way);
    }

    private List<String> messages() {
        return jdbc.queryForList("select kind from message where person_id = ?", String.class, person);
    }

    private int rows(String table) {
        return jdbc.queryForList("select id from " + table + " where person_id = ?", person)
                .size();
    }
}
