package org.linli.shared.presence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a secret gives in a step: HMAC-SHA-256 of the step's number as 8 bytes, the highest first. Bytes 0 to 7 as a number
 * without sign, modulo 100,000,000, are the digits; bytes 8 to 23 in Base64 for addresses, without padding, are the token. No
 * byte is in both, so that the digits do not help to find the token.
 *
 * <p>With the secret 00 01 02 … 1f step 1 gives the digits {@code 05602039} and the token {@code _i8RgaQFCDb1HghW_XSTew}.
 */
record StepCode(String digits, String token) {

    private static final long NUMBERS = 100_000_000;
    private static final int TOKEN_FROM = 8;
    private static final int TOKEN_TO = 24;

    static StepCode of(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), NUMBERS);
            var token = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOfRange(hash, TOKEN_FROM, TOKEN_TO));
            return new StepCode(String.format(Locale.ROOT, "%08d", number), token);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This JVM has no HMAC", exception);
        }
    }

    /** Whether these are the digits, or this is the token; it takes as long to say no as to say yes. */
    boolean is(String typed) {
        return MessageDigest.isEqual(bytes(digits), bytes(typed)) | MessageDigest.isEqual(bytes(token), bytes(typed));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "StepCode";
    }
}
