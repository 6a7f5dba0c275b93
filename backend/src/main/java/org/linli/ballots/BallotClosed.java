package org.linli.ballots;

import java.util.List;

/**
 * A ballot was closed and counted.
 *
 * @param winners places of the options that won, from 0; empty for YES_NO
 */
public record BallotClosed(
        long ballotId, BallotSubject subject, long subjectId, BallotOutcome outcome, List<Integer> winners) {}
