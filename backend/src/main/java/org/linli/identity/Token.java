package org.linli.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An opaque token {@code person.session.secret}: the first two parts only say where to look, the 256 random bits of the
 * third prove the right. Only its SHA-256 is ever stored.
 */
record Token(long personId, String sessionId, String text) {

    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9_-]{12}");
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,13})\\.(" + SESSION_ID + ")\\.[A-Za-z0-9_-]{43}");
    private static final int SESSION_ID_BYTES = 9;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Token create(long personId, String sessionId) {
        var place = Long.toString(personId, Character.MAX_RADIX) + "." + sessionId;
        return new Token(personId, sessionId, place + "." + random(SECRET_BYTES));
    }

    static String newSessionId() {
        return random(SESSION_ID_BYTES);
    }

    static boolean isSessionId(String text) {
        return SESSION_ID.matcher(text).matches();
    }

    static Optional<Token> parse(@Nullable String text) {
        var form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var personId = Long.parseLong(form.group(1), Character.MAX_RADIX);
            return Optional.of(new Token(personId, form.group(2), form.group()));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return BASE64.encodeToString(random);
    }

    @Override
    public String toString() {
        return "Token[of session " + sessionId + "]";
    }
}
