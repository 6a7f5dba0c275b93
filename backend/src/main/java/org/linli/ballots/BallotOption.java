package org.linli.ballots;

import org.jspecify.annotations.Nullable;

/**
 * What can be chosen.
 *
 * @param place from 0: what a vote names it by
 * @param costFen what it costs, in fen; null where there is no budget
 */
record BallotOption(long ballotId, int place, String label, @Nullable Long costFen) {}
