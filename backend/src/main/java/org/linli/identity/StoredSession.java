package org.linli.identity;

import java.time.Instant;

/**
 * What is kept of a session to check its access token.
 *
 * @param issuedAt when the token was given out
 * @param version grows with each new pair of tokens
 * @param actorId who acts for the person; 0 when she does so herself
 */
record StoredSession(String accessHash, Instant issuedAt, Instant seenAt, int version, long actorId) {}
