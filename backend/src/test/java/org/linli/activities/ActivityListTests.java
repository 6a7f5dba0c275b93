package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class ActivityListTests {

    private static final String LIST =
            """
            query ($first: Int! = 20, $after: String, $filter: ActivityFilter) {
              activities(first: $first, after: $after, filter: $filter) {
                edges { cursor node { id title phase } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }""";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final GraphQlClient.Caller nobody;
    private final ActivityFixture activities;
    private final TreeFixture.Tree tree;
    private final JdbcTemplate jdbc;

    ActivityListTests(GraphQlClient client, ActivityFixture activities, TreeFixture trees, JdbcTemplate jdbc) {
        this.nobody = client.nobody();
        this.activities = activities;
        this.tree = trees.create();
        this.jdbc = jdbc;
    }

    @Test
    void holdsWhatTakesPlaceAtANodeOrAnywhereUnderIt() {
        var inGrid = activities.open(tree.grid(), 5);
        var inCommunity = activities.open(tree.community(), 5);
        var inSibling = activities.open(tree.sibling(), 5);
        var atStreet = activities.open(tree.street(), 5);

        assertThat(listed(Map.of("organisationId", tree.grid().id()))).containsExactly(inGrid);
        assertThat(listed(Map.of("organisationId", tree.community().id()))).containsExactly(inGrid, inCommunity);
        assertThat(listed(Map.of("organisationId", tree.sibling().id()))).containsExactly(inSibling);
        assertThat(listed(Map.of("organisationId", tree.district().id())))
                .containsExactly(inGrid, inCommunity, inSibling, atStreet);
        assertThat(listed(Map.of("organisationId", 4711))).isEmpty();
    }

    @Test
    void leavesOutDraftsAndWhatIsOver() {
        activities.draft(tree.community(), ActivityFixture.plan(5));
        activities.published(tree.community(), ActivityFixture.plan(5, NOW.minus(Duration.ofDays(1))));
        var running = activities.published(tree.community(), ActivityFixture.plan(5, NOW.minus(Duration.ofHours(1))));
        var coming = activities.open(tree.community(), 5);

        assertThat(here(Map.of())).containsExactly(running, coming);
    }

    @Test
    void holdsWhatGoesOnHoweverLongAgoItBeganAndLeavesOutWhatEndedLately() {
        var month = lasting(Duration.ofDays(30), Duration.ofDays(31));
        var week = lasting(Duration.ofDays(6), Duration.ofDays(7));
        var day = lasting(Duration.ofHours(23), Duration.ofDays(1));
        var hours = lasting(Duration.ofHours(3), Duration.ofHours(4));
        lasting(Duration.ofDays(8), Duration.ofDays(7).plusHours(1));
        lasting(Duration.ofHours(26), Duration.ofHours(25));
        lasting(Duration.ofHours(5), Duration.ofHours(4).plusMinutes(1));
        lasting(Duration.ofHours(4), Duration.ofHours(3));
        var coming = activities.open(tree.community(), 5);

        assertThat(here(Map.of())).containsExactly(month, week, day, hours, coming);
        assertThat(here(Map.of("phases", List.of("RUNNING")))).containsExactly(month, week, day, hours);
        assertThat(here(Map.of("phases", List.of("OPEN", "FULL")))).containsExactly(coming);
        assertThat(here(Map.of("phases", List.of("OVER")))).isEmpty();
        assertThat(here(Map.of("to", NOW.minus(Duration.ofDays(1)).toString()))).containsExactly(month, week);
    }

    private long lasting(Duration ago, Duration length) {
        var start = NOW.minus(ago);
        var plan = ActivityFixture.plan(5, start);
        return activities.published(
                tree.community(),
                new ActivityPlan(
                        plan.title(),
                        plan.description(),
                        plan.kind(),
                        start,
                        start.plus(length),
                        plan.signupOpensAt(),
                        plan.signupClosesAt(),
                        plan.capacity(),
                        plan.partyLimit(),
                        plan.requiredLevel(),
                        plan.tags(),
                        plan.place(),
                        plan.organiser(),
                        plan.contactPhone()));
    }

    @Test
    void aDateRangeFindsWhatOverlapsIt() {
        var yesterday = activities.published(tree.community(), ActivityFixture.plan(5, NOW.minus(Duration.ofDays(1))));
        var tomorrow = activities.published(tree.community(), ActivityFixture.plan(5, NOW.plus(Duration.ofDays(1))));
        var nextWeek = activities.published(tree.community(), ActivityFixture.plan(5, NOW.plus(Duration.ofDays(7))));

        assertThat(here(Map.of("from", NOW.minus(Duration.ofDays(2)).toString())))
                .containsExactly(yesterday, tomorrow, nextWeek);
        assertThat(here(Map.of("to", NOW.plus(Duration.ofDays(2)).toString()))).containsExactly(tomorrow);
        assertThat(here(Map.of("from", NOW.plus(Duration.ofDays(2)).toString())))
                .containsExactly(nextWeek);
    }

    @Test
    void phasesAreTheSameInTheFilterAndOnTheActivity() {
        activities.published(tree.community(), ActivityFixture.plan(5, NOW.minus(Duration.ofDays(1))));
        activities.published(tree.community(), ActivityFixture.plan(5, NOW.minus(Duration.ofHours(1))));
        activities.published(tree.community(), ActivityFixture.plan(5, NOW.plus(Duration.ofMinutes(30))));
        activities.published(tree.community(), ActivityFixture.plan(5, NOW.plus(Duration.ofDays(25))));
        activities.open(tree.community(), 5);
        full(activities.open(tree.community(), 5));
        cancelled(activities.open(tree.community(), 5));

        for (var phase : ActivityPhase.values()) {
            var answer = ask(here("from", NOW.minus(Duration.ofDays(2)).toString(), "phases", List.of(phase.name())));
            var found = new ArrayList<String>();
            answer.data("activities", "edges")
                    .forEach(edge -> found.add(edge.path("node").path("phase").asString()));

            assertThat(found)
                    .hasSize(phase == ActivityPhase.UNPUBLISHED ? 0 : 1)
                    .allMatch(phase.name()::equals);
        }
    }

    @Test
    void freePlacesKindTagAndTextNarrowTheList() {
        var lecture = activities.open(tree.community(), 5);
        var plan = ActivityFixture.plan(50);
        var tour = activities.published(
                tree.community(),
                new ActivityPlan(
                        "参观💡党建文史馆",
                        null,
                        ActivityKind.TOUR,
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.signupOpensAt(),
                        plan.signupClosesAt(),
                        50,
                        1,
                        plan.requiredLevel(),
                        List.of("红色先锋"),
                        new Place("文史馆_100%", null, null, null, null, null),
                        "老年大学",
                        null));

        assertThat(here(Map.of("freePlaces", 6))).containsExactly(tour);
        assertThat(here(Map.of("freePlaces", 5))).containsExactly(lecture, tour);
        assertThat(here(Map.of("kinds", List.of("LECTURE", "VISIT")))).containsExactly(lecture);
        assertThat(here(Map.of("kinds", List.of()))).containsExactly(lecture, tour);
        assertThat(here(Map.of("tag", "红色先锋"))).containsExactly(tour);
        assertThat(here(Map.of("tag", "红色"))).isEmpty();
        for (var text : new String[] {"文史馆", "💡", "_100%", "老年"}) {
            assertThat(here(Map.of("text", text))).as(text).containsExactly(tour);
        }
        for (var text : new String[] {"%", "_", "' or 1=1 --", "\\"}) {
            assertThat(here(Map.of("text", text))).as(text).doesNotContain(lecture);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeatsThoughRowsAreAdded() {
        var start = NOW.plus(Duration.ofDays(3));
        var all = new ArrayList<Long>();
        for (var i = 0; i < 12; i++) {
            all.add(activities.published(
                    tree.community(), ActivityFixture.plan(5, start.plus(Duration.ofHours(i / 5)))));
        }

        var seen = new ArrayList<Long>();
        var filter = here("to", start.plus(Duration.ofDays(1)).toString());
        filter.put("first", 5);
        Answer page;
        do {
            page = ask(filter);
            page.nodeIds("activities").forEach(id -> seen.add(Long.parseLong(id)));
            filter.put("after", page.text("activities", "pageInfo", "endCursor"));
            activities.published(tree.community(), ActivityFixture.plan(5, start.minus(Duration.ofHours(1))));
        } while (page.data("activities", "pageInfo", "hasNextPage").asBoolean());

        assertThat(seen).isEqualTo(all);
    }

    private void full(long id) {
        jdbc.update("update activity set taken = capacity where id = ?", id);
    }

    private void cancelled(long id) {
        jdbc.update("update activity set status = 'CANCELLED', cancel_reason = '下雨' where id = ?", id);
    }

    private List<Long> here(Map<String, ?> filter) {
        var whole = new HashMap<String, Object>(filter);
        whole.put("organisationId", tree.community().id());
        return listed(whole);
    }

    private Map<String, Object> here(Object... filter) {
        var whole = new HashMap<String, Object>();
        whole.put("organisationId", tree.community().id());
        for (var i = 0; i < filter.length; i += 2) {
            whole.put(filter[i].toString(), filter[i + 1]);
        }
        return new HashMap<>(Map.of("filter", whole));
    }

    private List<Long> listed(Map<String, ?> filter) {
        return ask(Map.of("filter", filter)).nodeIds("activities").stream()
                .map(Long::parseLong)
                .toList();
    }

    private Answer ask(Map<String, ?> variables) {
        return nobody.ask(LIST, variables).withoutErrors();
    }
}
