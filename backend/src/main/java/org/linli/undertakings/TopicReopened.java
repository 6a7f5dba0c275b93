package org.linli.undertakings;

/** Those affected were not content with what was done about a topic. */
public record TopicReopened(long topicId, long evaluationId) {}
