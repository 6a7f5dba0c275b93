package org.linli.meetings;

/** A meeting was called, and people are invited. */
public record MeetingCalled(long meetingId) {}
