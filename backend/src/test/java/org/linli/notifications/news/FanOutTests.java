package org.linli.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.activities.ActivityFixture;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class FanOutTests {

    private static final String SIGN_UP =
            "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }";

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final FanOuts fanOuts;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    FanOutTests(
            GraphQlClient client, ActivityFixture activities, FanOuts fanOuts, JdbcTemplate jdbc, TreeFixture trees) {
        this.client = client;
        this.activities = activities;
        this.fanOuts = fanOuts;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void everybodyIsToldOnceThoughTheEventComesTwiceAndTheTellingIsInterrupted() {
        var activity = activities.open(tree.community(), 20);
        var people = signUp(activity, 5);
        var key = "cancelled:" + activity;

        begin(activity, key);
        fanOuts.tellPage(2);
        begin(activity, key);
        // As after a kill before the position was noted: the next server begins anew.
        jdbc.update("update fan_out set told_up_to = 0 where dedupe_key = ?", key);
        finish();
        begin(activity, key);
        finish();

        assertThat(told(key)).containsExactlyInAnyOrderElementsOf(people);
        assertThat(jdbc.queryForList("select done_at from fan_out where dedupe_key = ?", key))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get("done_at")).isNotNull());
    }

    @Test
    void severalServersTellACrowdTogether() {
        var activity = activities.open(tree.community(), 100);
        var people = signUp(activity, 12);
        var key = "moved:" + activity + ":2";

        begin(activity, key);
        Crowd.run(6, Collections.nCopies(6, (Callable<Boolean>) () -> {
            finish();
            return true;
        }));
        finish();

        assertThat(told(key)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void whatIsCalledOffSoonIsUrgentAndLaterIsNot() {
        var later = activities.open(tree.community(), 5);
        var soon = activities.open(tree.community(), 5);
        signUp(later, 1);
        signUp(soon, 1);
        jdbc.update("update activity set starts_at = utc_timestamp(3) + interval 30 hour where id = ?", soon);

        begin(later, "cancelled:" + later);
        begin(soon, "cancelled:" + soon);
        finish();

        assertThat(urgent("cancelled:" + later)).containsExactly(false);
        assertThat(urgent("cancelled:" + soon)).containsExactly(true);
    }

    private void begin(long activity, String key) {
        fanOuts.begin(ActivityNewsKind.CANCELLED, List.of(new FanOuts.Addressed(activity, key)));
    }

    private void finish() {
        var more = true;
        while (more) {
            more = fanOuts.tellPage(2);
        }
    }

    private List<Long> signUp(long activity, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    var person = client.someone();
                    assertThat(person.ask(SIGN_UP, Map.of("id", activity)).refusals("activitySignUp"))
                            .isEmpty();
                    return person.personId();
                })
                .toList();
    }

    private List<Long> told(String key) {
        return jdbc.queryForList("select person_id from notification where dedupe_key = ?", Long.class, key);
    }

    private List<Boolean> urgent(String key) {
        return jdbc.queryForList("select urgent from notification where dedupe_key = ?", Boolean.class, key);
    }
}
