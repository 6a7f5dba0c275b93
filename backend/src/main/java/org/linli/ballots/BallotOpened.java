package org.linli.ballots;

/** A ballot was opened. */
public record BallotOpened(long ballotId, BallotSubject subject, long subjectId) {}
