package org.linli.shared.rates;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * How much a bucket holds, and in what time it fills up again, evenly. Written as {@code 300/2m}: 300 at once, and on
 * average 300 in two minutes.
 *
 * @param amount when full
 * @param period in which it fills
 */
public record Rate(long amount, Duration period) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})/(\\d{1,9}(?:ms|s|m|h|d))");

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(1);

    public Rate {
        if (amount < 1 || period.compareTo(Duration.ofMillis(1)) < 0 || amount > period.toNanos()) {
            throw new IllegalArgumentException(
                    amount + "/" + period + " is no rate: it must be positive, and at most" + " 1000000000 a second");
        }
    }

    /** Reads a setting. */
    public static Rate valueOf(String text) {
        var form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw new IllegalArgumentException(text + " is no rate: write it as 300/2m");
        }
        return new Rate(Long.parseLong(form.group(1)), DurationStyle.SIMPLE.parse(form.group(2)));
    }

    /** A bucket of this size, as the library wants it. */
    public BucketConfiguration bucket() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    private Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(amount).refillGreedy(amount, period).build();
    }

    /** After how long without use a bucket may be forgotten: it is full by then, and nobody is about to take from it. */
    public Duration idle() {
        return period.compareTo(SHORTEST_IDLE) < 0 ? SHORTEST_IDLE : period;
    }

    /** How long it takes until so much has flowed in. */
    Duration timeFor(long missing) {
        return Duration.ofNanos((long) Math.ceil((double) missing / amount * period.toNanos()));
    }

    @Override
    public String toString() {
        return amount + "/" + period.toMillis() + "ms";
    }
}
