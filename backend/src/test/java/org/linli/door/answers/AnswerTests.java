package org.linli.door.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.answers.Changed;

class AnswerTests {

    private static final byte[] BYTES = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final long END = 60_000;

    private final ChangeLog changes = new ChangeLog();

    @Test
    void holdsUntilItsEnd() {
        var answer = answer(begin(0));

        assertThat(answer.holds(END - 1, changes)).isTrue();
        assertThat(answer.holds(END, changes)).isFalse();
    }

    @Test
    void aChangeOfOneOfItsSourcesEndsIt() {
        var answer = answer(begin(0));

        changes.hear(new Changed(Set.of("activity:2"), false));
        assertThat(answer.holds(1, changes)).isTrue();
        changes.hear(new Changed(Set.of("activity:1"), false));
        assertThat(answer.holds(1, changes)).isFalse();
        assertThat(answer(begin(2)).holds(2, changes)).isTrue();
    }

    /** The answer was read from the database before the change was committed, and is ready after it. */
    @Test
    void aChangeWhileItWasMadeEndsItToo() {
        var beginning = begin(0);
        changes.hear(new Changed(Set.of("activity:1"), false));

        assertThat(answer(beginning).holds(1, changes)).isFalse();
        var datedAtItsEnd = answer(begin(0));
        assertThat(datedAtItsEnd.holds(1, changes))
                .as("the mutant gives what is out of date")
                .isTrue();
    }

    @Test
    void anAnswerWithAMovedCounterEndsASecondAfterItWasMade() {
        var answer = answer(begin(1_000));
        changes.hear(new Changed(Set.of("activity:1"), true));

        assertThat(answer.holds(1_999, changes)).isTrue();
        assertThat(answer.holds(2_000, changes)).isFalse();
    }

    @Test
    void whoeverLostSightTrustsNothingThatWasMadeBefore() {
        var answer = answer(begin(0));
        changes.loseSight();

        assertThat(answer.holds(1, changes)).isFalse();
        assertThat(answer(begin(1)).holds(1, changes)).isTrue();
    }

    @Test
    void isTheSamePlainAndCompressed() throws IOException {
        var answer = answer(begin(0));

        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.compressed()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(answer.plain()).isEqualTo(BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip, deflate, br | true",
                "br;q=1.0, gzip;q=0.8 | true",
                "gzip;q=0.01 | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "br | false",
                "identity | false"
            })
    void compressionIsForThoseWhoTakeIt(String header, boolean takes) {
        assertThat(AnswerWriter.takesGzip(header)).isEqualTo(takes);
    }

    private Answer.Beginning begin(long time) {
        return new Answer.Beginning(time, changes.last());
    }

    private static Answer answer(Answer.Beginning beginning) {
        return new Answer(BYTES, Set.of("activity:1", "activities:0"), beginning, END);
    }
}
