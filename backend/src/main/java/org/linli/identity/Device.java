package org.linli.identity;

import java.time.Instant;

/** A device that is signed in, as its owner sees it. */
record Device(String id, String name, boolean current, Instant signedInAt, Instant lastSeenAt) {}
