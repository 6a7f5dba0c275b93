package org.linli.notifications.calls;

/** Life of a call. */
enum CallState {
    /** To be made. */
    OPEN,
    /** Not needed any more: the person has read it herself. */
    READ,
    /** The person was told. */
    TOLD,
    /** The person cannot be called. */
    UNREACHABLE,
    /** Too old to be of use. */
    LAPSED
}
