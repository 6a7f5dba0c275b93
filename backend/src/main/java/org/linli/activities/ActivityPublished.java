package org.linli.activities;

/** An activity is shown to residents from now on. */
public record ActivityPublished(long activityId) {}
