package org.linli.identity;

import java.time.Instant;

/**
 * The session that a good access token belongs to.
 *
 * @param actorId who acts for the person; 0 when she does so herself
 */
record LiveSession(Token token, Instant issuedAt, long actorId) {

    boolean isProxy() {
        return actorId != 0;
    }

    /** When the access token stops being taken. */
    Instant endsAt() {
        return issuedAt.plus(isProxy() ? Sessions.PROXY_LIFETIME : Sessions.ACCESS_LIFETIME);
    }
}
