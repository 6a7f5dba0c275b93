package org.linli.activities;

/**
 * An activity that residents can see has changed.
 *
 * @param revision counts the edits
 * @param moved whether it begins at another time or takes place elsewhere
 */
public record ActivityEdited(long activityId, int revision, boolean moved) {}
