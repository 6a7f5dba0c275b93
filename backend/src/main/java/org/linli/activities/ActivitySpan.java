package org.linli.activities;

import java.time.Duration;

/**
 * Classes of how long activities last, so that what goes on can be found without a look at all that began in a month. The
 * column {@code activity_listing.span} holds the ordinal.
 */
enum ActivitySpan {
    /** At most four hours. */
    HOURS(Duration.ofHours(4)),
    /** At most a day. */
    DAY(Duration.ofDays(1)),
    /** At most a week. */
    WEEK(Duration.ofDays(7)),
    /** As long as any may be. */
    MONTH(ActivityPlan.LONGEST);

    private final Duration longest;

    ActivitySpan(Duration longest) {
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }
}
