package org.linli.meetings;

/** Whether enough have come to a meeting, and why. */
record MeetingQuorum(
        int invited, int invitedPresent, int invitedNeeded, int present, int presentNeeded, boolean reached) {}
