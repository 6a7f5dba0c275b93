package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;

/** Every attack is refused over HTTP, quickly and in words. */
@LinliTest
class AttackTests {

    private final GraphQlClient.Caller stranger;

    AttackTests(GraphQlClient client) {
        this.stranger = client.nobody();
    }

    @Test
    void everyAttackIsRefusedAtOnce() {
        var attacks = Attacks.all();
        attacks.forEach(attack -> stranger.ask(attack.document(), attack.variables()));
        var times = new ArrayList<Duration>();
        var admitted = new ArrayList<String>();
        for (var attack : attacks) {
            var start = System.nanoTime();
            var answer = stranger.ask(attack.document(), attack.variables());
            times.add(Duration.ofNanos(System.nanoTime() - start));
            var refused = answer.body().path("errors").size() > 0
                    && !answer.body().path("data").isObject()
                    && answer.status() < 500
                    && Collections.disjoint(answer.errorCodes(), List.of("INTERNAL_ERROR", "UNAVAILABLE"));
            if (!refused) {
                admitted.add(attack + ": " + answer);
            }
        }

        Collections.sort(times);
        var median = times.get(times.size() / 2);
        System.out.printf(
                "attacks: %d of %d refused, median %.1f ms, slowest %.1f ms%n",
                attacks.size() - admitted.size(), attacks.size(), millis(median), millis(times.getLast()));
        assertThat(admitted).isEmpty();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(120);
        assertThat(times.getLast()).isLessThan(Duration.ofSeconds(1));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
