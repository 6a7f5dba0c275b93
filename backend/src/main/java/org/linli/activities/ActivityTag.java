package org.linli.activities;

/** A tag of an activity. */
record ActivityTag(long activityId, String tag) {}
