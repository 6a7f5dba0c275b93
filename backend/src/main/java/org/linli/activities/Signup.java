package org.linli.activities;

import java.time.Instant;

/**
 * One person's signup for an activity.
 *
 * @param party how many people, the person included
 */
record Signup(long id, long activityId, long personId, SignupStatus status, int party, Instant createdAt) {}
