package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.testing.LinliTest;

@LinliTest
class UndertakingWordingTests {

    private final UserErrors userErrors;
    private final Idempotency idempotency;

    UndertakingWordingTests(UserErrors userErrors, Idempotency idempotency) {
        this.userErrors = userErrors;
        this.idempotency = idempotency;
    }

    @ParameterizedTest
    @EnumSource
    void eachRefusalHasWordsOfItsOwnInBothLanguages(UndertakingErrorCode code) {
        var chinese = message(new UndertakingRejected(code), Locale.SIMPLIFIED_CHINESE);
        var english = message(new UndertakingRejected(code), Locale.ENGLISH);

        assertThat(chinese)
                .matches(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .endsWith("。");
        assertThat(english).matches("\\p{ASCII}+").endsWith(".");
    }

    @Test
    void aRefusalNamesTheNumberThatItIsAbout() {
        var refused = UndertakingRejected.withNumber(UndertakingErrorCode.NOT_DONE, 3);

        assertThat(message(refused, Locale.SIMPLIFIED_CHINESE)).contains("3 项");
        assertThat(message(refused, Locale.ENGLISH)).contains("not done: 3");
    }

    private String message(UndertakingRejected rejected, Locale locale) {
        var outcome = idempotency.once(new Request(0, null, "test", new Nothing()), Nothing.class, () -> {
            throw rejected;
        });
        return Objects.requireNonNull(userErrors
                .of(UndertakingErrorCode.class, outcome, locale)
                .getFirst()
                .message());
    }

    record Nothing() {}
}
