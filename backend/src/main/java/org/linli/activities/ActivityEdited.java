package org.linli.activities;

/** An activity that residents can see has changed. */
public record ActivityEdited(long activityId) {}
