package org.linli.identity;

import java.time.Instant;

/** A session in which somebody acts for the person, as long as the session that it was begun in. */
record ProxySession(String actorSessionId, String reason, Instant startedAt, Instant endsAt) {}
