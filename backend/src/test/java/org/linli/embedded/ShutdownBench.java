package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

/** SIGTERM under load, again and again: {@code mvn -Pbench verify} prints what came of it. */
class ShutdownBench {

    @RepeatedTest(20)
    void whatHasBegunIsAnsweredAndKept() throws Exception {
        var result = Shutdown.run();

        assertThat(result.broken()).isEmpty();
        assertThat(result.lost()).isEmpty();
    }
}
