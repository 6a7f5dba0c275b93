package org.linli.undertakings;

/** Where public notices stand; the same names stand in the schema and the database. */
enum PublicNoticeStatus {
    /** Shown, and may be objected to until its end. */
    OPEN,
    /** Over, and nothing stands against it. */
    PASSED,
    /** An objection was upheld. */
    OVERTURNED
}
