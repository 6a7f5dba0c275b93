package org.linli.halls;

/** A topic got further, or came to its end. */
public record TopicMoved(long topicId, long hallId, TopicStatus from, TopicStatus to) {}
