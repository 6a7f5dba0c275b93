package org.linli.door.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LoadLimitsTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(LoadConfiguration.class);

    @Test
    void areAsDecidedWhenNobodySetsThem() {
        context.run(started -> assertThat(started.getBean(LoadLimits.class))
                .isEqualTo(new LoadLimits(
                        32,
                        500,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"concurrency=0", "queue=-1", "patience=-1ms", "time-limit=0s", "body-time-limit=0s", "drain=-1s"
            })
    void senselessOnesStopTheStart(String setting) {
        context.withPropertyValues("linli.door.load." + setting)
                .run(started -> assertThat(started).hasFailed());
    }
}
