package org.linli.door.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.Fault;
import org.linli.shared.rates.ClientAddress;
import org.linli.shared.rates.MovedTime;
import org.linli.shared.rates.Rate;

class RequestRatesTests {

    private static final Rate ANY = new Rate(1, Duration.ofSeconds(1));
    private static final ClientAddress HERE = new ClientAddress("203.0.113.1");
    private static final ClientAddress THERE = new ClientAddress("203.0.113.2");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovedTime time = new MovedTime();

    @Test
    void eachAddressHasABucketOfItsOwn() {
        var rates = rates(new Rate(3, Duration.ofSeconds(30)), new Rate(100, Duration.ofSeconds(30)), time);
        take(rates, HERE, 3);

        var fault = catchThrowableOfType(Fault.class, () -> rates.take(HERE));
        assertThat(fault.retryAfter()).isEqualTo(10);
        assertThatCode(() -> take(rates, THERE, 3)).doesNotThrowAnyException();
        assertThat(refused("address-requests")).isOne();

        time.move(Duration.ofSeconds(10));
        assertThatCode(() -> rates.take(HERE)).doesNotThrowAnyException();
    }

    @Test
    void allAddressesShareTheServer() {
        var rates = rates(new Rate(3, Duration.ofSeconds(30)), new Rate(4, Duration.ofSeconds(40)), time);
        take(rates, HERE, 3);
        catchThrowableOfType(Fault.class, () -> rates.take(HERE));
        rates.take(THERE);

        var fault = catchThrowableOfType(Fault.class, () -> rates.take(THERE));
        assertThat(fault.retryAfter()).isEqualTo(10);
        assertThat(refused("server-requests")).isOne();
        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags()).hasSize(1));
    }

    @Test
    void aChargeIsCheap() {
        var wide = new Rate(1_000_000_000, Duration.ofSeconds(10));
        var rates = rates(wide, wide, TimeMeter.SYSTEM_NANOTIME);
        take(rates, HERE, 300_000);

        var before = System.nanoTime();
        take(rates, HERE, 300_000);

        System.out.printf("A charge of a request takes %d ns%n", (System.nanoTime() - before) / 300_000);
    }

    private RequestRates rates(Rate address, Rate server, TimeMeter clock) {
        return new RequestRates(new RateSettings(address, server, ANY, ANY, ANY), clock, meters);
    }

    private static void take(RequestRates rates, ClientAddress address, int times) {
        for (var i = 0; i < times; i++) {
            rates.take(address);
        }
    }

    private double refused(String limit) {
        return meters.counter("linli.rates.refused", "limit", limit).count();
    }
}
