package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;

/** Every attack is refused over HTTP, quickly and in words. */
@LinliTest
@Isolated("measures time")
class AttackTests {

    private final GraphQlClient.Caller stranger;

    AttackTests(GraphQlClient client) {
        this.stranger = client.nobody();
    }

    @Test
    void everyAttackIsRefusedAtOnce() {
        var attacks = Attacks.all();
        var admitted = new ArrayList<String>();
        var times = new TreeMap<Double, String>();
        for (var attack : attacks) {
            // The best of three: what is measured is the refusal and not the class loader or a neighbour.
            var time = Double.MAX_VALUE;
            for (var i = 0; i < 3; i++) {
                var start = System.nanoTime();
                var answer = stranger.ask(attack.document(), attack.variables());
                time = Math.min(time, (System.nanoTime() - start) / 1e6);
                if (!isRefusal(answer)) {
                    admitted.add(attack + ": " + answer);
                }
            }
            times.put(time, attack.name());
        }

        System.out.printf(
                "attacks: %d of %d refused, median %.1f ms, %d over 50 ms, slowest %.1f ms (%s)%n",
                attacks.size() - admitted.size(),
                attacks.size(),
                List.copyOf(times.keySet()).get(times.size() / 2),
                times.tailMap(50.0).size(),
                times.lastKey(),
                times.lastEntry().getValue());
        assertThat(admitted).isEmpty();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(120);
        assertThat(times.lastKey()).isLessThan(1_000);
    }

    private static boolean isRefusal(Answer answer) {
        return answer.body().path("errors").size() > 0
                && !answer.body().path("data").isObject()
                && answer.status() < 500
                && Collections.disjoint(answer.errorCodes(), List.of("INTERNAL_ERROR", "UNAVAILABLE"));
    }
}
