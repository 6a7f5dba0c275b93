package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A small campaign; {@code mvn -Pbench verify} runs {@link RoomKillBench}. What a missing lock does, shows RoomRushTests. */
@Timeout(900)
@Isolated("a server and its crowd need the machine")
class RoomKillTests {

    @Test
    void noTwoUsesOfARoomOverlapWhateverIsKilledAndNothingIsPartial() throws Exception {
        assumeTrue(EngineKill.isPossible());
        requireWhole(RoomKills.run(300, 24, 1));
    }

    static void requireWhole(RoomKills.Result result) {
        System.out.printf(
                "Rooms under %d kills: %d attempts, %d bookings and %d classes kept, %d requests repeated, refusals %s, wrong: %s%n",
                result.kills(),
                result.attempts(),
                result.booked(),
                result.taught(),
                result.repeated(),
                result.refusals(),
                result.wrong());
        assertThat(result.wrong()).isEmpty();
        assertThat(result.booked()).isPositive();
        assertThat(result.taught()).isPositive();
        assertThat(result.refusals()).containsKeys("TAKEN", "ROOM_TAKEN");
        assertThat(result.repeated()).as("kills that anybody noticed").isPositive();
    }
}
