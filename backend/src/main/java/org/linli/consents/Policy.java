package org.linli.consents;

/** What people are asked to agree to. Its texts stand with the messages; a new text is a new version. */
public final class Policy {

    /** Year and month of the texts. */
    public static final String VERSION = "2026-11";

    private Policy() {}
}
