package org.linli.embedded;

import org.junit.jupiter.api.Test;

/** As many households as a community has: {@code mvn -Pbench verify} prints what came of it. */
class BallotKillBench {

    @Test
    void aThousandHouseholdsOfFiveHaveAThousandVotes() throws Exception {
        BallotKillTests.requireWhole(BallotKills.run(Integer.getInteger("linli.households", 1000), 10, 50, 3));
    }
}
