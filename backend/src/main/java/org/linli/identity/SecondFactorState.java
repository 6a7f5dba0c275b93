package org.linli.identity;

/** Whether a second factor is set up, and passed. */
enum SecondFactorState {
    /** None is set up. */
    NONE,
    /** One is set up, but not passed in this session. */
    ASKED,
    /** It is passed in this session. */
    PASSED,
    /** Too many wrong passwords. */
    LOCKED
}
