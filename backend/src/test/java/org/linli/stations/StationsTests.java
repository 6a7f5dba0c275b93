package org.linli.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;

@LinliTest
class StationsTests {

    private final Stations stations;
    private final StationFixture fixture;
    private final StatementCounter statements;
    private final TreeFixture.Tree tree;

    StationsTests(Stations stations, StationFixture fixture, StatementCounter statements, TreeFixture trees) {
        this.stations = stations;
        this.fixture = fixture;
        this.statements = statements;
        this.tree = trees.create();
    }

    @Test
    void theNearestAreFoundInTheirOrder() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var here = fixture.somewhere();
        var placed = new HashMap<Long, Double>();
        for (var i = 0; i < 120; i++) {
            var north = random.nextDouble(-8_000, 8_000);
            var east = random.nextDouble(-8_000, 8_000);
            placed.put(fixture.open(tree.community(), here, north, east), Math.hypot(north, east));
        }
        var expected = placed.entrySet().stream()
                .filter(entry -> entry.getValue() <= 4_950)
                .sorted(Map.Entry.comparingByValue())
                .toList();

        var found = stations.near(here, 5_000, 500);

        assertThat(found).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(expected.size());
        assertThat(found).extracting(NearStation::metres).isSorted().allMatch(metres -> metres <= 5_000);
        assertThat(found)
                .extracting(near -> near.station().id())
                .as("seed %d", seed)
                .containsAll(expected.stream().map(Map.Entry::getKey).toList());
        found.forEach(near -> assertThat((double) near.metres())
                .isBetween(
                        placed.get(near.station().id()) * 0.99 - 2,
                        placed.get(near.station().id()) * 1.01 + 2));
        assertThat(stations.near(here, 5_000, 5)).isEqualTo(found.subList(0, 5));
        assertThat(statements.during(() -> stations.near(here, 5_000, 50))).isLessThanOrEqualTo(5);
    }

    @Test
    void whatIsFarOrNowhereIsNotNear() {
        var here = fixture.somewhere();
        fixture.open(tree.community(), here, 5_300, 0);

        assertThat(stations.near(here, 5_000, 50)).isEmpty();
    }
}
