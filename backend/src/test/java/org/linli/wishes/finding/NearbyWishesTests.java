package org.linli.wishes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.stations.Position;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** What whoever is somewhere finds there. */
@LinliTest
class NearbyWishesTests {

    /** In {@code documents/tests/1.json}: its answers are kept. */
    private static final String NEARBY = "sha256:ef83243a2cbbaad5569328724d03dc93d1359e4ad06f013df833455cc1cad7a8";

    private final WishFixture fixture;
    private final StationFixture stations;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final Position here;
    private final GraphQlClient.Caller wisher;

    NearbyWishesTests(
            WishFixture fixture, StationFixture stations, GraphQlClient client, JdbcTemplate jdbc, TreeFixture trees) {
        this.fixture = fixture;
        this.stations = stations;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.here = stations.somewhere();
        this.wisher = fixture.resident(tree.grid());
    }

    @Test
    void wishesAtTheNearestStationComeFirstAndTheLatestOfThem() {
        var far = stations.open(tree.community(), here, 0, 4_000);
        var near = stations.open(tree.sibling(), here, 300, 0);
        stations.open(tree.community(), here, 6_000, 0);
        var one = at(near);
        var two = at(far);
        var three = at(near);
        fixture.open(wisher, 1);

        assertThat(found(here, 20)).containsExactly(three, one, two);
        assertThat(found(here, 2)).containsExactly(three, one);
        var answer = ask(here, 20);
        assertThat(answer.data("nearbyWishes")
                        .path(0)
                        .path("station")
                        .path("id")
                        .asLong())
                .isEqualTo(near);
        assertThat(answer.data("nearbyWishes").path(0).path("metres").asInt()).isBetween(295, 305);
        assertThat(answer.data("nearbyWishes").path(2).path("metres").asInt()).isBetween(3_950, 4_050);
    }

    @Test
    void whatIsHandedOverAtHomeHasNoPlace() {
        var station = stations.open(tree.community(), here, 0, 0);
        var wish = at(station);
        fixture.open(wisher, 1);

        assertThat(found(here, 20)).containsExactly(wish);
    }

    @Test
    void aKeptAnswerEndsWhenAWishComesOrGoes() {
        var station = stations.open(tree.community(), here, 100, 100);
        var other = stations.open(tree.community(), here, 200, 200);
        assertThat(found(here, 20)).isEmpty();

        var wish = at(station);
        assertThat(found(here, 20)).containsExactly(wish);

        jdbc.update("update wish set title = '谁也没说' where id = ?", wish);
        assertThat(ask(here, 20)
                        .data("nearbyWishes")
                        .path(0)
                        .path("wish")
                        .path("title")
                        .asString())
                .as("kept")
                .isEqualTo("想要一个新书包");

        var claim = fixture.claim(fixture.withPhone(), wish, 1);
        assertThat(found(here, 20)).isEmpty();
        jdbc.update("update wish_claim set due_at = now(3) + interval 1 hour where id = ?", claim);

        var moved = at(station);
        assertThat(found(here, 20)).containsExactly(moved);
        WishFixture.refusals(
                wisher,
                "wishEdit",
                Map.of(
                        "wishId",
                        moved,
                        "content",
                        WishFixture.content(Map.of("delivery", "STATION", "stationId", other))));
        assertThat(ask(here, 20)
                        .data("nearbyWishes")
                        .path(0)
                        .path("station")
                        .path("id")
                        .asLong())
                .isEqualTo(other);
        WishFixture.refusals(wisher, "wishWithdraw", Map.of("wishId", moved));
        assertThat(found(here, 20)).isEmpty();
    }

    @Test
    void aPositionCountsToAHundredMetres() {
        stations.open(tree.community(), here, 40, 0);
        at(stations.open(tree.community(), here, 500, 0));
        var beside = new Position(here.latitude() + 0.0004, here.longitude() - 0.0004);

        assertThat(ask(beside, 20).data("nearbyWishes").path(0).path("metres"))
                .isEqualTo(ask(here, 20).data("nearbyWishes").path(0).path("metres"));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0, 20", "0, -180.5, 20", "1e300, 0, 20", "0, 0, 0", "0, 0, 51"})
    void whatMakesNoSenseIsRefused(double latitude, double longitude, int first) {
        var answer =
                client.nobody().askKnown(NEARBY, Map.of("latitude", latitude, "longitude", longitude, "first", first));

        assertThat(answer.errorCodes()).containsExactly("BAD_REQUEST");
    }

    @Test
    void theEndsOfTheEarthAreEmpty() {
        for (var position : List.of(new Position(90, 180), new Position(-90, -180), new Position(89.9, 0))) {
            assertThat(found(position, 20)).isEmpty();
        }
    }

    private long at(long station) {
        return WishFixture.idOf(fixture.write(wisher, Map.of("delivery", "STATION", "stationId", station)));
    }

    private List<Long> found(Position position, int first) {
        return ask(position, first)
                .data("nearbyWishes")
                .valueStream()
                .map(near -> near.path("wish").path("id").asLong())
                .toList();
    }

    private Answer ask(Position position, int first) {
        return client.nobody()
                .askKnown(
                        NEARBY,
                        Map.of(
                                "latitude", position.latitude(),
                                "longitude", position.longitude(),
                                "first", first))
                .withoutErrors();
    }
}
