package org.linli.ballots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a voter finds her vote by when votes are published, and nobody else. */
final class Receipt {

    static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipt() {}

    /**
     * SHA-256 of {@code NONCE|CHOICE|BALLOT}, in 64 hexadecimal digits.
     *
     * @param nonce 32 hexadecimal digits in lower case
     * @param choice as {@link Choices#textOf} writes it
     */
    static String of(String nonce, String choice, long ballotId) {
        if (!NONCE.matcher(nonce).matches()) {
            throw BallotRejected.invalid("nonce");
        }
        try {
            var text = nonce + '|' + choice + '|' + ballotId;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    /** For a paper ballot: a nonce that nobody gets to know. */
    static String newNonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
