package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A small campaign; {@code mvn -Pbench verify} runs {@link BallotKillBench}. What a missing guard does, shows BallotRushTests. */
@Timeout(900)
@Isolated("a server and its crowd need the machine")
class BallotKillTests {

    @Test
    void eachHouseholdHasOneVoteWhateverIsKilledAndNoneIsLost() throws Exception {
        assumeTrue(EngineKill.isPossible());
        requireWhole(BallotKills.run(40, 4, 24, 1));
    }

    static void requireWhole(BallotKills.Result result) {
        System.out.printf(
                "Ballot under %d kills: %d households, %d calls, %d receipts given, %d marks, %d votes, %d requests repeated,"
                        + " refusals %s, wrong: %s%n",
                result.kills(),
                result.households(),
                result.calls(),
                result.receipts(),
                result.marks(),
                result.votes(),
                result.repeated(),
                result.refusals(),
                result.wrong());
        assertThat(result.wrong()).isEmpty();
        assertThat(result.receipts()).isEqualTo(result.households());
        assertThat(result.refusals()).containsOnlyKeys("ALREADY_CAST");
        assertThat(result.repeated()).as("kills that anybody noticed").isPositive();
    }
}
