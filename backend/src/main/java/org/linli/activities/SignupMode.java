package org.linli.activities;

/** How places are given. */
enum SignupMode {
    /** First come, first served. */
    FIRST_COME,
    /** Staff approves each signup. */
    APPROVAL,
    /** Places are drawn by lot when sign-up has closed. */
    LOTTERY
}
