package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimePasswordsTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardHold(long seconds, String password) {
        assertThat(OneTimePasswords.at(SECRET, OneTimePasswords.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(password);
    }

    @Test
    void aPasswordIsGoodOneStepEarlyOrLateAndNotAfterALaterOne() {
        var now = Instant.ofEpochSecond(2_000_000_000);
        var step = OneTimePasswords.step(now);

        for (var near = step - 1; near <= step + 1; near++) {
            assertThat(OneTimePasswords.match(SECRET, OneTimePasswords.at(SECRET, near), now, 0))
                    .hasValue(near);
        }
        assertThat(OneTimePasswords.match(SECRET, OneTimePasswords.at(SECRET, step - 2), now, 0))
                .isEmpty();
        assertThat(OneTimePasswords.match(SECRET, OneTimePasswords.at(SECRET, step), now, step))
                .isEmpty();
    }

    @Test
    void secretsAreToldInBase32() {
        assertThat(OneTimePasswords.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
