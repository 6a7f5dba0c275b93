package org.linli.meetings;

/** Minutes of a meeting are shown, or a new version of them. */
public record MinutesPublished(long meetingId, int version) {}
