package org.linli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A minute for each target, or {@code -Dlinli.fuzz.seconds}: {@code mvn -Pbench verify}. */
class FuzzBench {

    private static final int SECONDS = Integer.getInteger("linli.fuzz.seconds", 60);

    static Stream<Class<?>> targets() {
        return Fuzzing.TARGETS.stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noInputBreaksWhatHolds(Class<?> target) throws Exception {
        var result = Fuzzing.run(target, Fuzzing.seeds(target), "-max_total_time=" + SECONDS);

        System.out.printf("%s: %s%n", target.getSimpleName(), result.summary());
        assertThat(result.code()).as(result.output()).isZero();
    }
}
