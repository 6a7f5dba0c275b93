package org.linli.halls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a hall in a year.
 *
 * @param doneHours from raised to done, of all that were done
 */
record HallYear(long hallId, int year, int raised, int taken, int decided, int done, long doneHours) {

    private static final int HOURS = 24;

    /** How many days it took on average, to one decimal; null when nothing was done. */
    public @Nullable Double averageDays() {
        return done == 0
                ? null
                : BigDecimal.valueOf((double) doneHours / HOURS / done)
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
