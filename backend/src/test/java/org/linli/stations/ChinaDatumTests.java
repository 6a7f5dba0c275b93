package org.linli.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaDatumTests {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void thereAndBackIsLessThanAMillimetreAway() {
        for (var round = 0; round < 20_000; round++) {
            var satellite = new Position(random.nextDouble(18, 53), random.nextDouble(74, 135));

            var map = ChinaDatum.toMap(satellite);

            assertThat(ChinaDatum.toSatellite(map).metresTo(satellite))
                    .as("seed %d, %s", seed, satellite)
                    .isLessThan(0.001);
            assertThat(map.metresTo(satellite))
                    .as("seed %d, %s", seed, satellite)
                    .isBetween(10.0, 1_500.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"51.5, -0.12", "35.68, 139.77", "-33.87, 151.21", "0, 0", "90, 0", "-90, 180", "40, -120"})
    void outsideChinaBothAreTheSame(double latitude, double longitude) {
        var position = new Position(latitude, longitude);

        assertThat(ChinaDatum.toMap(position)).isEqualTo(position);
        assertThat(ChinaDatum.toSatellite(position)).isEqualTo(position);
    }

    /** 天安门, where satellites and where maps have it. */
    @Test
    void aKnownPlaceIsWhereMapsShowIt() {
        var map = ChinaDatum.toMap(new Position(39.90733, 116.39131));

        assertThat(map.latitude()).isEqualTo(39.90873, within(0.0001));
        assertThat(map.longitude()).isEqualTo(116.39755, within(0.0001));
    }
}
