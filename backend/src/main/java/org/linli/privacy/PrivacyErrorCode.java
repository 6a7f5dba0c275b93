package org.linli.privacy;

/** Rules of privacy. */
enum PrivacyErrorCode {
    /** The policy has a newer version. */
    POLICY_OUTDATED,
    /** Without this item there can be no account. */
    NEEDED,
    /** An export is being made already. */
    ALREADY_RUNNING,
    /** Three exports were made in this month. */
    TOO_MANY,
    /** There is no such object that the viewer may see. */
    NOT_FOUND,
    /** The export is not ready, was fetched or has expired. */
    NOT_READY,
    /** Somebody who acts for another cannot do this. */
    NOT_BY_PROXY,
    /** A purpose has to be stated. */
    PURPOSE_NEEDED,
    /** The person has not told it, or has taken it back. */
    NOT_KNOWN
}
