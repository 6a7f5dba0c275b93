package org.linli.meetings;

/** A meeting was called off. */
public record MeetingCancelled(long meetingId) {}
