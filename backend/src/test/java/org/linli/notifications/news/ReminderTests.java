package org.linli.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.activities.ActivityFixture;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class ReminderTests {

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final Reminders reminders;
    private final FanOuts fanOuts;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    ReminderTests(
            GraphQlClient client,
            ActivityFixture activities,
            Reminders reminders,
            FanOuts fanOuts,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.activities = activities;
        this.reminders = reminders;
        this.fanOuts = fanOuts;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void peopleAreRemindedADayAndTwoHoursBeforeTheStartOnceEach() {
        var id = activities.open(tree.community(), 5);
        var person = client.someone();
        person.ask(
                        "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();

        remind();
        assertThat(reminded(person)).isZero();

        startIn(id, 20 * 60);
        remind();
        remind();
        assertThat(reminded(person)).isOne();

        startIn(id, 90);
        remind();
        remind();
        assertThat(reminded(person)).isEqualTo(2);
    }

    @Test
    void anActivityThatIsMovedRemindsAnewAndOneThatIsCalledOffDoesNot() {
        var id = activities.open(tree.community(), 5);
        var off = activities.open(tree.community(), 5);

        startIn(id, 20 * 60);
        startIn(off, 20 * 60);
        jdbc.update("update activity set status = 'CANCELLED' where id = ?", off);
        reminders.begin();
        startIn(id, 22 * 60);
        reminders.begin();

        assertThat(begun(id)).hasSize(2).allMatch(key -> key.startsWith("soon24h:"));
        assertThat(begun(off)).isEmpty();
    }

    private void remind() {
        reminders.begin();
        var more = true;
        while (more) {
            more = fanOuts.tellPage(50);
        }
    }

    private void startIn(long activity, int minutes) {
        var start = "utc_timestamp(3) + interval " + minutes + " minute";
        var end = "utc_timestamp(3) + interval " + (minutes + 60) + " minute";
        jdbc.update("update activity set starts_at = " + start + ", ends_at = " + end + " where id = ?", activity);
        jdbc.update(
                "update activity_listing set starts_at = " + start + ", ends_at = " + end + " where activity_id = ?",
                activity);
    }

    private int reminded(GraphQlClient.Caller person) {
        return jdbc.queryForList(
                        "select id from notification where person_id = ? and kind = 'ACTIVITY_SOON'", person.personId())
                .size();
    }

    private List<String> begun(long activity) {
        return jdbc.queryForList("select dedupe_key from fan_out where activity_id = ?", String.class, activity);
    }
}
