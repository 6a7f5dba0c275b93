package org.linli.activities;

/** A person gave places in an activity back. */
public record SignupGivenBack(long signupId, long activityId, long personId, int party) {}
