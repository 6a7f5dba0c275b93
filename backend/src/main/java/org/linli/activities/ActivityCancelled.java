package org.linli.activities;

/** An activity that residents could see was called off. */
public record ActivityCancelled(long activityId) {}
