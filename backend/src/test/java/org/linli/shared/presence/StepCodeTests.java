package org.linli.shared.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCodeTests {

    /** Made with another implementation of HMAC-SHA-256. */
    @ParameterizedTest
    @CsvSource({"1, 05602039, _i8RgaQFCDb1HghW_XSTew", "59655000, 68052973, V71uvKSrDkuhqPYEamJi_g"})
    void theCodeOfAStepIsTheOneThatIsPublished(long step, String digits, String token) {
        var secret = new byte[32];
        for (var i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }

        var code = StepCode.of(secret, step);

        assertThat(code).isEqualTo(new StepCode(digits, token));
        assertThat(code.is(digits)).isTrue();
        assertThat(code.is(token)).isTrue();
    }

    @Test
    void nothingLikeACodeIsOne() {
        var code = new StepCode("05602039", "_i8RgaQFCDb1HghW_XSTew");

        assertThat(code.is("")).isFalse();
        assertThat(code.is("5602039")).isFalse();
        assertThat(code.is("05602038")).isFalse();
        assertThat(code.is("_i8RgaQFCDb1HghW_XSTe")).isFalse();
    }

    @Test
    void noLogHoldsACode() {
        assertThat(new StepCode("05602039", "_i8RgaQFCDb1HghW_XSTew").toString())
                .isEqualTo("StepCode");
    }
}
