package org.linli.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole row of the record.
 *
 * @param sealNumber its place in the chain; null until it is sealed
 * @param seal as stored; null until it is sealed
 */
record SealedDeed(
        long id,
        String action,
        long actorId,
        String sessionId,
        long subjectId,
        long organisationId,
        String path,
        @Nullable String role,
        @Nullable String purpose,
        Instant at,
        @Nullable Long sealNumber,
        @Nullable String seal) {

    /** The seal that belongs to the row at this place: 64 hexadecimal digits. */
    String sealAfter(String before, long number) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(before.getBytes(StandardCharsets.US_ASCII));
            sha256.update(canonical(number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }

    /** Each value after its length, so that no two rows have the same form. */
    private String canonical(long number) {
        return Stream.of(
                        number,
                        id,
                        action,
                        actorId,
                        sessionId,
                        subjectId,
                        organisationId,
                        path,
                        role == null ? "" : "=" + role,
                        purpose == null ? "" : "=" + purpose,
                        at.toEpochMilli())
                .map(Object::toString)
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining());
    }
}
