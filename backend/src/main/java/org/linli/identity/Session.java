package org.linli.identity;

import java.time.Instant;

/**
 * A pair of tokens for one device.
 *
 * @param accessToken goes with each request
 * @param refreshToken good for one refresh
 * @param accessExpiresAt when the access token stops being taken
 */
record Session(String accessToken, String refreshToken, Instant accessExpiresAt) {}
