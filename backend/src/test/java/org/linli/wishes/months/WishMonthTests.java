package org.linli.wishes.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import tools.jackson.databind.JsonNode;

/** What everyone can read of the months of a node. */
@LinliTest
class WishMonthTests {

    /** In {@code documents/tests/1.json}: its answers are kept. */
    private static final String MONTHS = "sha256:bdc09bf5ac279defef5166605bcceac9b0121e6a31449bcfc7af18fd2e806915";

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final WishFixture fixture;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final LocalDate today =
            Instant.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();

    WishMonthTests(WishFixture fixture, GraphQlClient client, TreeFixture trees) {
        this.fixture = fixture;
        this.client = client;
        this.tree = trees.create();
    }

    @Test
    void whatHappensCountsAtTheNodeAndAboveIt() {
        assertThat(thisMonth(tree.district().id()).path("opened").asInt()).isZero();
        assertThat(thisMonth(tree.district().id()).path("medianDays").isNull()).isTrue();

        fixture.fulfilled(tree.grid());
        var claimer = fixture.withPhone();
        var claim = fixture.claim(claimer, fixture.open(tree.sibling()), 1);
        WishFixture.refusals(claimer, "wishGiveUp", Map.of("claimId", claim, "reason", "有事"));

        for (var node : List.of(tree.grid(), tree.community())) {
            await().atMost(A_WHILE).untilAsserted(() -> requireCounts(node.id(), 1, 1, 0));
        }
        for (var node : List.of(tree.street(), tree.district())) {
            await().atMost(A_WHILE).untilAsserted(() -> requireCounts(node.id(), 2, 1, 1));
        }
        await().atMost(A_WHILE).untilAsserted(() -> requireCounts(tree.sibling().id(), 1, 0, 1));
        assertThat(thisMonth(tree.grid().id()).path("medianDays").asInt(-1)).isZero();
    }

    @Test
    void everyMonthIsThereTheFirstOneFirst() {
        var months = ask(tree.street().id(), "2025-11-30", "2026-02-01")
                .withoutErrors()
                .data("organisation", "wishMonths")
                .valueStream()
                .map(month -> month.path("month").asString())
                .toList();

        assertThat(months).containsExactly("2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01");
        assertThat(ask(tree.street().id(), "2024-01-31", "2025-12-01")
                        .withoutErrors()
                        .data("organisation", "wishMonths"))
                .hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-02, 2026-02-01", "2024-01-31, 2026-01-01", "1900-01-01, 2099-12-31"})
    void spansThatMakeNoSenseAreRefused(String from, String to) {
        assertThat(ask(tree.street().id(), from, to).errorCodes()).containsExactly("BAD_REQUEST");
    }

    private void requireCounts(long node, int opened, int fulfilled, int released) {
        var month = thisMonth(node);
        assertThat(List.of(
                        month.path("opened").asInt(),
                        month.path("fulfilled").asInt(),
                        month.path("released").asInt()))
                .containsExactly(opened, fulfilled, released);
    }

    private JsonNode thisMonth(long node) {
        return ask(node, today.toString(), today.toString())
                .withoutErrors()
                .data("organisation", "wishMonths")
                .path(0);
    }

    private Answer ask(long node, String from, String to) {
        return client.nobody().askKnown(MONTHS, Map.of("id", node, "from", from, "to", to));
    }
}
