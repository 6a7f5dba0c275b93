package org.linli.halls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a topic has stood from an instant on, and what was said about it. */
record TopicStep(long topicId, TopicStatus status, Instant at, @Nullable String note) {}
