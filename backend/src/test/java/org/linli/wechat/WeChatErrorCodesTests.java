package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeChatErrorCodesTests {

    @ParameterizedTest
    @CsvSource({
        "-1, Busy, -1",
        "40029, InvalidCode, 40029",
        "40163, InvalidCode, 40163",
        "40226, RiskBlocked, 40226",
        "45011, RateLimited, 45011",
        "45009, RateLimited, 45009",
        "43101, NoQuota, 43101",
        "47003, BadTemplate, 47003",
        "40037, BadTemplate, 40037",
        "41030, BadTemplate, 41030",
        "40125, Misconfigured, 40125",
        "40164, Misconfigured, 40164",
        "40001, Unavailable, 40001",
        "61010, Inactive, 61010",
        "87654321, Unavailable, other",
        "0, Unavailable, none"
    })
    void everyCodeHasItsKindAndTag(int code, String kind, String tag) {
        var failure = WeChatErrorCodes.failure(code);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(WeChatErrorCodes.tag(failure)).isEqualTo(tag);
    }
}
