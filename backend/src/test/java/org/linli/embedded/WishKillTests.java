package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A small campaign; {@code mvn -Pbench verify} runs {@link WishKillBench}. What a missing guard does, shows WishRushTests. */
@Timeout(900)
@Isolated("a server and its crowd need the machine")
class WishKillTests {

    @Test
    void eachWishHasOneClaimWhateverIsKilledAndNoneThatWasAcknowledgedIsLost() throws Exception {
        assumeTrue(EngineKill.isPossible());
        requireWhole(WishKills.run(40, 24, 1));
    }

    static void requireWhole(WishKills.Result result) {
        System.out.printf(
                "Wishes under %d kills: %d with %d live claims, %d acknowledged, %d of them lost, %d requests repeated, "
                        + "killed after %d releases, refusals %s, wrong: %s%n",
                result.kills(),
                result.wishes(),
                result.live(),
                result.acknowledged(),
                result.lost(),
                result.repeated(),
                result.releasedBeforeTheKill(),
                result.refusals(),
                result.wrong());
        assertThat(result.live()).isEqualTo(result.wishes());
        assertThat(result.lost()).isZero();
        assertThat(result.wrong()).isEmpty();
        assertThat(result.repeated()).as("kills that anybody noticed").isPositive();
    }
}
