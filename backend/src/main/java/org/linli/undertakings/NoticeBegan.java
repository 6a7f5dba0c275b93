package org.linli.undertakings;

/** What was decided about a topic is shown, and may be objected to. */
public record NoticeBegan(long noticeId, long topicId) {}
