package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class ParallelPlanningTests {

    private static final String EDIT =
            """
            mutation ($id: ID!, $from: DateTime!, $to: DateTime!) {
              activityEdit(input: {activityId: $id, startsAt: $from, endsAt: $to}) { userErrors { code } }
            }""";
    private static final String PUBLISH =
            "mutation ($id: ID!) { activityPublish(input: {activityId: $id}) { userErrors { code } } }";

    private final GraphQlClient.Caller admin;
    private final ActivityFixture activities;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    ParallelPlanningTests(StaffFixture staff, ActivityFixture activities, JdbcTemplate jdbc, TreeFixture trees) {
        this.tree = trees.create();
        this.admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        this.activities = activities;
        this.jdbc = jdbc;
    }

    @Test
    void anActivityPublishedWhileItIsEditedIsListedAtItsOwnTime() {
        var calls = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 150; i++) {
            var plan = ActivityFixture.plan(5);
            var id = activities.draft(tree.community(), plan);
            var from = plan.startsAt().plus(Duration.ofDays(1));
            calls.add(() -> admin.ask(
                            EDIT,
                            Map.of(
                                    "id",
                                    id,
                                    "from",
                                    from.toString(),
                                    "to",
                                    from.plusSeconds(60).toString()))
                    .withoutErrors());
            calls.add(() -> admin.ask(PUBLISH, Map.of("id", id)).withoutErrors());
        }

        Crowd.run(8, calls);

        var listed = "select count(*) from activity_listing l join activity a on a.id = l.activity_id"
                + " where l.organisation_id = ?";
        assertThat(jdbc.queryForObject(listed, Integer.class, tree.community().id()))
                .isEqualTo(150);
        assertThat(jdbc.queryForObject(
                        listed + " and (l.starts_at <> a.starts_at or l.ends_at <> a.ends_at)",
                        Integer.class,
                        tree.community().id()))
                .isZero();
    }
}
