package org.linli.undertakings;

/** Residents may judge what was done about a topic. */
public record EvaluationOpened(long evaluationId, long topicId) {}
