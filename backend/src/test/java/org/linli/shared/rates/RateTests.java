package org.linli.shared.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;

class RateTests {

    @Test
    void isReadAsASetting() {
        var rate = ApplicationConversionService.getSharedInstance().convert("300/2m", Rate.class);

        assertThat(rate).isEqualTo(new Rate(300, Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "300", "300/", "/2m", "300/2", "300/2 m", "-1/2m", "0/2m", "1/0s", "2/1ns", "2000000/1ms"})
    void whatIsNoRateIsRefused(String text) {
        assertThatThrownBy(() -> Rate.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no rate");
    }

    @Test
    void fillsEvenly() {
        var rate = new Rate(300, Duration.ofMinutes(2));

        assertThat(rate.timeFor(1)).isEqualTo(Duration.ofMillis(400));
        assertThat(rate.timeFor(300)).isEqualTo(Duration.ofMinutes(2));
    }
}
