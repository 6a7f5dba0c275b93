package org.linli.wishes.months;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has happened at a node and under it in a month.
 *
 * @param month its first day
 * @param medianDays from first shown to all confirmed; null when nothing was fulfilled
 */
record WishMonth(
        long organisationId, LocalDate month, int opened, int fulfilled, int released, @Nullable Integer medianDays) {

    static WishMonth empty(long organisationId, LocalDate month) {
        return new WishMonth(organisationId, month, 0, 0, 0, null);
    }
}
