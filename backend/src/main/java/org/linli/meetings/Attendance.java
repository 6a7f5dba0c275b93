package org.linli.meetings;

import java.time.Instant;

/** Somebody who is or was at a meeting. */
record Attendance(long id, long meetingId, long personId, boolean invited, AttendanceWay way, Instant at) {}
