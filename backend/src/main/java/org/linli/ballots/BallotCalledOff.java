package org.linli.ballots;

/** A ballot was called off, and nothing was counted. */
public record BallotCalledOff(long ballotId, BallotSubject subject, long subjectId) {}
