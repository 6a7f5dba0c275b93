package org.linli.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTests {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** Of the two in the middle, the figures are those of the great circle on a sphere of 6,371.0088 km. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 111195",
        "0, 0, 1, 0, 111195",
        "60, 0, 60, 1, 55597",
        "39.9042, 116.4074, 31.2304, 121.4737, 1067312",
        "36.5462, 104.1735, 36.5462, 104.1735, 0",
        "0, 179.5, 0, -179.5, 111195",
        "90, 0, -90, 0, 20015115"
    })
    void metresAreThoseOfTheGreatCircle(double latitude, double longitude, double north, double east, double metres) {
        assertThat(new Position(latitude, longitude).metresTo(new Position(north, east)))
                .isEqualTo(metres, within(1.0));
    }

    @RepeatedTest(200)
    void aDetourIsNeverShorter() {
        var one = position();
        var two = position();
        var three = position();

        assertThat(one.metresTo(two)).as("seed %d", seed).isEqualTo(two.metresTo(one), within(1e-6));
        assertThat(one.metresTo(three))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(one.metresTo(two) + two.metresTo(three) + 1e-3);
    }

    @Test
    void theCellsAroundHoldAllThatIsNear() {
        for (var round = 0; round < 2000; round++) {
            var centre = new Position(random.nextDouble(-80, 80), random.nextDouble(-170, 170));
            var other = new Position(
                    centre.latitude() + random.nextDouble(-0.06, 0.06),
                    centre.longitude() + random.nextDouble(-0.3, 0.3));
            var around = Surroundings.of(centre, 5_000);

            if (centre.metresTo(other) <= 5_000) {
                assertThat(around.latitudeCells()).as("seed %d", seed).contains((int)
                        Math.floor(other.latitude() * 20));
                assertThat(around.longitudeCells()).as("seed %d", seed).contains((int)
                        Math.floor(other.longitude() * 20));
            }
        }
    }

    private Position position() {
        return new Position(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
}
