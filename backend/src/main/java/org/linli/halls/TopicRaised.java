package org.linli.halls;

/** A topic was raised, and everybody can see it. */
public record TopicRaised(long topicId, long hallId) {}
