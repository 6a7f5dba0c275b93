package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The same twenty times over: {@code mvn -Pbench verify}. */
@Timeout(600)
@Isolated("a whole server more and a crowd need the machine")
class ShutdownTests {

    @Test
    void whatHasBegunIsAnsweredAndKept() throws Exception {
        var result = Shutdown.run();

        assertThat(result.broken()).isEmpty();
        assertThat(result.lost()).isEmpty();
        assertThat(result.waiting()).isEqualTo(6);
    }

    @Test
    void anImmediateEndBreaksOffWhatHasBegun() throws Exception {
        var result = Shutdown.run("--server.shutdown=immediate");

        assertThat(result.broken()).as("the mutant must be caught").isNotEmpty();
    }
}
