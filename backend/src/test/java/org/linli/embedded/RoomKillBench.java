package org.linli.embedded;

import org.junit.jupiter.api.Test;

/** As many bookings as the rooms of a street see in a month: {@code mvn -Pbench verify} prints what came of it. */
class RoomKillBench {

    @Test
    void fiveThousandBookingsAndClassesOnTwentyRoomsDoNotOverlap() throws Exception {
        RoomKillTests.requireWhole(RoomKills.run(Integer.getInteger("linli.bookings", 5000), 50, 3));
    }
}
