package org.linli.meetings;

import org.jspecify.annotations.Nullable;

/** An item of an agenda as it is stored. */
record AgendaItem(long id, long meetingId, String text, @Nullable Long topicId) {}
