package org.linli.shared;

/** How far a person's identity is verified, from least to most. */
public enum VerificationLevel {
    /** Known to WeChat only. */
    GUEST,
    /** Has given a phone number. */
    PHONE,
    /** Belongs to a household of a community. */
    RESIDENT;

    /** Whether this level is enough where {@code required} is asked for. */
    public boolean satisfies(VerificationLevel required) {
        return compareTo(required) >= 0;
    }
}
