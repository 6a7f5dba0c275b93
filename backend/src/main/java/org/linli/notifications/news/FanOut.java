package org.linli.notifications.news;

import java.time.Instant;

/**
 * News for everybody who has signed up for an activity.
 *
 * @param toldUpTo the last person who was told; 0 while nobody was
 */
record FanOut(long id, long activityId, ActivityNewsKind news, String dedupeKey, long toldUpTo, Instant dueAt) {}
