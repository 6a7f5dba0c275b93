package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DoorLimitsTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(DoorConfiguration.class);

    @Test
    void areAsDecidedWhenNobodySetsThem() {
        context.run(started -> assertThat(started.getBean(DoorLimits.class))
                .isEqualTo(
                        new DoorLimits(65_536, 32, 20_000, 2_000, 5, 10, 30, 10, 600, 20, 40, 5_000, 2_000_000, 10)));
    }

    @Test
    void canBeSet() {
        context.withPropertyValues("linli.door.cost=7")
                .run(started ->
                        assertThat(started.getBean(DoorLimits.class).cost()).isEqualTo(7));
    }

    @Test
    void senselessOnesStopTheStart() {
        context.withPropertyValues("linli.door.depth=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
