package org.linli.activities;

/** A person got places in an activity. */
public record SignedUp(long signupId, long activityId, long personId, int party) {}
