package org.linli.embedded.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /cgi-bin/stable_token}: one current token; a new one only near its end or by force. */
final class TokenEndpoint {

    /** Before the end of a token the next one is given out, and both are valid. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final InstantSource clock;
    private Duration lifetime = Duration.ofHours(2);
    private @Nullable Token current;
    private @Nullable Token previous;
    private int issued;

    TokenEndpoint(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Answer answer(Request request) {
        var body = request.json();
        if (!SimulatedWeChat.APPID.equals(body.path("appid").asString(""))) {
            return request.refuse(40013, "invalid appid");
        }
        if (!SimulatedWeChat.SECRET.equals(body.path("secret").asString(""))) {
            return request.refuse(40125, "invalid appsecret");
        }
        if (body.path("force_refresh").asBoolean(false)) {
            revoke();
        }
        var token = upToDate();
        return Answer.of(Map.of(
                "access_token", token.value(),
                "expires_in", Duration.between(clock.instant(), token.end()).toSeconds()));
    }

    private Token upToDate() {
        var soon = clock.instant().plus(OVERLAP);
        if (current == null || (lifetime.compareTo(OVERLAP) > 0 && current.end().isBefore(soon)) || !isAlive(current)) {
            previous = current;
            current = issue();
        }
        return current;
    }

    private Token issue() {
        issued++;
        return new Token("SIM_TOKEN_" + issued, clock.instant().plus(lifetime));
    }

    synchronized boolean isValid(String token) {
        return matches(current, token) || matches(previous, token);
    }

    private boolean matches(@Nullable Token known, String token) {
        return known != null && isAlive(known) && known.value().equals(token);
    }

    private boolean isAlive(Token token) {
        return clock.instant().isBefore(token.end());
    }

    synchronized void revoke() {
        previous = null;
        current = issue();
    }

    synchronized void giveOutFor(Duration lifetime) {
        this.lifetime = lifetime;
        previous = null;
        current = null;
    }

    private record Token(String value, Instant end) {}
}
