package org.linli.wechat.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.startup.Misconfigured;

class PushSettingsTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    @Test
    void bothOrNone() {
        assertThat(new PushSettings("wx1", "token", KEY).areSet()).isTrue();
        assertThat(new PushSettings("wx1", null, null).areSet()).isFalse();
        assertThat(new PushSettings("wx1", "", " ").areSet()).isFalse();
        assertThat(new PushSettings("wx1", "token", KEY).key()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "token, , LINLI_WECHAT_PUSH_AES_KEY is not set although LINLI_WECHAT_PUSH_TOKEN is",
        ", hidden0123456789012345678901234567890123456, LINLI_WECHAT_PUSH_TOKEN is not set although",
        "hidden-token, abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ, LINLI_WECHAT_PUSH_TOKEN must be",
        "token, hidden, LINLI_WECHAT_PUSH_AES_KEY must be the 43 characters"
    })
    void everyMistakeIsToldInOneLine(String token, String key, String line) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new PushSettings("wx1", token, key))
                .satisfies(misconfigured ->
                        assertThat(misconfigured.getMessage()).startsWith(line).doesNotContain("hidden", "\n"));
    }

    @Test
    void printsNoSecret() {
        assertThat(new PushSettings("wx1", "token", KEY)).asString().doesNotContain("token", KEY);
    }
}
