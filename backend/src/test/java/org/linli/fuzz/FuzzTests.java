package org.linli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run with the same seed each time. For a minute each, with another seed: {@code mvn -Pbench verify}. */
@Timeout(600)
class FuzzTests {

    private static final String SEED = "-seed=20261124";
    private static final int RUNS = 5_000;

    static Stream<Class<?>> targets() {
        return Fuzzing.TARGETS.stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noInputBreaksWhatHolds(Class<?> target) throws Exception {
        var result = Fuzzing.run(target, Fuzzing.seeds(target), SEED, "-runs=" + RUNS);

        System.out.printf("%s: %s%n", target.getSimpleName(), result.summary());
        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.output()).contains("Done %d runs".formatted(RUNS));
    }

    @Test
    void whatBreaksIsFound() throws Exception {
        var result = Fuzzing.run(CarelessFuzz.class, List.of("12"), SEED, "-runs=100000");

        assertThat(result.code()).as("the mutant must be caught").isNotZero();
        assertThat(result.output()).contains("NumberFormatException");
    }

    /** Takes whatever has digits only for a number, also when it is too large for one. */
    public static final class CarelessFuzz {

        private CarelessFuzz() {}

        public static void fuzzerTestOneInput(byte[] input) {
            var text = new String(input, StandardCharsets.UTF_8);
            if (text.matches("[0-9]+")) {
                Fuzzing.require(Long.parseLong(text) >= 0, "a number");
            }
        }
    }
}
