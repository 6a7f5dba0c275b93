package org.linli.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of RFC 6238: six digits of HMAC-SHA-1 over steps of 30 seconds, one step early or late. */
final class OneTimePasswords {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimePasswords() {}

    static long step(Instant now) {
        return now.getEpochSecond() / STEP_SECONDS;
    }

    /** The step that the password belongs to, if it is one of those around now and later than {@code last}. */
    static OptionalLong match(byte[] secret, String password, Instant now, long last) {
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> step > last && at(secret, step, DIGITS).equals(password))
                .findFirst();
    }

    static String at(byte[] secret, long step) {
        return at(secret, step, DIGITS);
    }

    static String at(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            var text = Long.toString(1_0000_0000_00L + number);
            return text.substring(text.length() - digits);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This JVM has no HMAC", exception);
        }
    }

    /** Letters for an authenticator; the length must be a multiple of five bytes. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var bits = 0L;
        for (var i = 0; i < bytes.length; i++) {
            bits = bits << Byte.SIZE | bytes[i] & 0xff;
            if (i % 5 == 4) {
                for (var shift = 35; shift >= 0; shift -= 5) {
                    text.append(BASE32.charAt((int) (bits >> shift & 31)));
                }
                bits = 0;
            }
        }
        return text.toString();
    }
}
