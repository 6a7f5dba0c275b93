package org.linli.shared.rates;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.SynchronizationStrategy;

/** Buckets of this server alone. */
public final class LocalBuckets {

    private LocalBuckets() {}

    /** A full bucket, which threads take from without locks. */
    public static LocalBucket create(Rate rate, TimeMeter clock) {
        return create(rate, clock, SynchronizationStrategy.LOCK_FREE);
    }

    static LocalBucket create(Rate rate, TimeMeter clock, SynchronizationStrategy strategy) {
        var limit = rate.bucket().getBandwidths()[0];
        return Bucket.builder()
                .addLimit(limit)
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(strategy)
                .build();
    }
}
