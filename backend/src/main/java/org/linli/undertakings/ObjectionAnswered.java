package org.linli.undertakings;

/** The convener has answered an objection. */
public record ObjectionAnswered(long objectionId, long noticeId, long topicId, long personId) {}
