package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.LinliApplication;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What changes on one server is told to the other by Redis, or forgotten there by itself. */
@LinliTest
class TwoServersTests {

    private static final Duration LIFE = Duration.ofSeconds(4);

    private final GraphQlClient here;
    private final TrustedDocuments trusted;
    private final GraphQlClient.Caller admin;
    private final long activity;
    private @Nullable ConfigurableApplicationContext other;

    TwoServersTests(GraphQlClient here, TrustedDocuments trusted, StaffFixture staff, TreeFixture trees) {
        this.here = here;
        this.trusted = trusted;
        var node = trees.create().community();
        this.admin = staff.appointed(Role.COMMUNITY_ADMIN, node);
        this.activity = published(node.id());
    }

    @AfterEach
    void close() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void aChangeOnOneServerShowsOnTheOtherWithinASecond() {
        var there = start("--linli.answers.life=60s");
        var waits = new ArrayList<Long>();
        for (var round = 1; round <= 20; round++) {
            assertThat(title(there)).isNotEqualTo("第%d版".formatted(round));
            edit("第%d版".formatted(round));
            waits.add(millisUntilItShows(there, "第%d版".formatted(round)));
        }
        Collections.sort(waits);
        var median = waits.get(waits.size() / 2);
        System.out.printf(
                "A change shows on another server after %d ms (median), at most %d ms of %d changes%n",
                median, waits.getLast(), waits.size());
        assertThat(median).isLessThan(1_000);
    }

    /** The other server listens on a Redis where nobody speaks, as if it were cut off. */
    @Test
    void aServerThatHearsNothingForgetsByItself() {
        var there =
                start("--linli.answers.life=" + LIFE.toMillis() + "ms", "--spring.data.redis.url=redis://127.0.0.1:1");
        assertThat(title(there)).isEqualTo("原样");
        edit("改了");

        var waited = millisUntilItShows(there, "改了");
        System.out.printf("Without Redis it shows after %d ms of at most %d%n", waited, LIFE.toMillis());
        assertThat(waited).as("nobody told it").isPositive();
    }

    private GraphQlClient.Caller start(String... settings) {
        var arguments =
                Stream.concat(Stream.of("--server.port=0"), Stream.of(settings)).toArray(String[]::new);
        other = new SpringApplicationBuilder(LinliApplication.class).run(arguments);
        return other.getBean(GraphQlClient.class).nobody();
    }

    private long millisUntilItShows(GraphQlClient.Caller there, String title) {
        var start = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(title(there)).isEqualTo(title));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private String title(GraphQlClient.Caller caller) {
        var document = trusted.all().stream()
                .filter(known -> known.client().equals("miniprogram")
                        && known.operationName().equals("Activity"))
                .findFirst()
                .orElseThrow();
        return caller.askKnown(document.id(), Map.of("id", String.valueOf(activity)))
                .withoutErrors()
                .text("activity", "title");
    }

    private long published(long community) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));
        var input = Map.of(
                "organisationId", String.valueOf(community),
                "title", "原样",
                "kind", "LECTURE",
                "startsAt", start.toString(),
                "endsAt", start.plusSeconds(3600).toString(),
                "capacity", 20,
                "place", Map.of("name", "文化活动中心"));
        var id = admin.ask(
                        "mutation ($input: ActivityCreateInput!) { activityCreate(input: $input) { activity { id } } }",
                        Map.of("input", input))
                .withoutErrors()
                .text("activityCreate", "activity", "id");
        admin.ask(
                        "mutation ($id: ID!) { activityPublish(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();
        return Long.parseLong(id);
    }

    private void edit(String title) {
        admin.ask(
                        "mutation ($input: ActivityEditInput!) { activityEdit(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("activityId", String.valueOf(activity), "title", title)))
                .withoutErrors();
    }
}
