package org.linli.door.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.linli.shared.errors.Fault;
import org.linli.shared.rates.ClientAddress;
import org.linli.shared.rates.LocalBuckets;
import org.linli.shared.rates.Rate;
import org.linli.shared.rates.RateLimit;

/**
 * Charges each request one, whatever it is. These buckets protect this server and are its own: a way to Redis would cost
 * more than most answers do.
 */
public class RequestRates {

    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> addresses;
    private final Rate addressRate;
    private final Bucket server;
    private final TimeMeter clock;
    private final Counter addressRefused;
    private final Counter serverRefused;

    RequestRates(RateSettings settings, TimeMeter clock, MeterRegistry meters) {
        this.addressRate = settings.addressRequests();
        this.addresses = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(addressRate.idle())
                .build();
        this.server = LocalBuckets.create(settings.serverRequests(), clock);
        this.clock = clock;
        this.addressRefused = RateLimit.refused("address-requests", meters);
        this.serverRefused = RateLimit.refused("server-requests", meters);
    }

    /** Ends with a fault when this address, or everybody, has sent too many requests. */
    public void take(ClientAddress address) {
        take(addresses.get(address.key(), unknown -> LocalBuckets.create(addressRate, clock)), addressRefused);
        take(server, serverRefused);
    }

    private static void take(Bucket bucket, Counter refused) {
        if (!bucket.tryConsume(1)) {
            refused.increment();
            var wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw Fault.rateLimited(Duration.ofNanos(wait));
        }
    }
}
