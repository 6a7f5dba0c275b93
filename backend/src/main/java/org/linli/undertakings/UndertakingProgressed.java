package org.linli.undertakings;

/** Somebody has told how a task gets on. */
public record UndertakingProgressed(long undertakingId, long stepId) {}
