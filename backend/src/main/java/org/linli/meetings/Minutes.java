package org.linli.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A version of minutes, which is never changed.
 *
 * @param revision 1 for the first one, and so on
 * @param fingerprint SHA-256 of the text in UTF-8
 */
record Minutes(long meetingId, int revision, String text, String fingerprint, Instant writtenAt) {

    static String fingerprintOf(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    public int version() {
        return revision;
    }
}
