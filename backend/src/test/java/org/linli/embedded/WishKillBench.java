package org.linli.embedded;

import org.junit.jupiter.api.Test;

/** As many wishes and callers as a city's first morning: {@code mvn -Pbench verify} prints what came of it. */
class WishKillBench {

    @Test
    void aThousandWishesAreClaimedOnceByAHundredAtATime() throws Exception {
        WishKillTests.requireWhole(WishKills.run(Integer.getInteger("linli.wishes", 1000), 100, 3));
    }
}
