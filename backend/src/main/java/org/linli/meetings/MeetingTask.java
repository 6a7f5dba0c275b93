package org.linli.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a meeting has given somebody to do, as it is stored. */
record MeetingTask(long id, long meetingId, String text, long ownerId, LocalDate dueOn, @Nullable Instant doneAt) {}
