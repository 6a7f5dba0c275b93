package org.linli.wechat.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens what WeChat has encrypted and signed, and nothing else. WxJava's {@code WxCryptUtil} drops the appid at the end
 * of the text and compares signatures byte by byte, so the opening is our own.
 */
class PushOpener {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BLOCK = 32;
    private static final int RANDOM_BYTES = 16;

    private final String token;
    private final byte[] key;
    private final byte[] appid;
    private final InstantSource clock;

    PushOpener(PushSettings settings, InstantSource clock) {
        this.token = settings.token();
        this.key = settings.key();
        this.appid = settings.appid().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** Checks that WeChat asks whether we are there; there is no body to be covered. */
    void checkAddress(PushQuery query) throws PushRefused {
        checkTime(query.timestamp());
        if (!isSigned(query.signature(), query.timestamp(), query.nonce())) {
            throw PushRefused.notTrusted("signature");
        }
    }

    /** The event that a push holds. */
    JsonNode open(PushQuery query, byte[] body) throws PushRefused {
        checkTime(query.timestamp());
        var encrypted = json(body).path("Encrypt").asString("");
        if (encrypted.isEmpty() || query.nonce().isEmpty()) {
            throw PushRefused.malformed("body");
        }
        if (!isSigned(query.bodySignature(), query.timestamp(), query.nonce(), encrypted)) {
            throw PushRefused.notTrusted("signature");
        }
        return json(content(decrypt(encrypted)));
    }

    private void checkTime(String timestamp) throws PushRefused {
        if (!timestamp.matches("\\d{1,12}")) {
            throw PushRefused.malformed("timestamp");
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(WINDOW) > 0) {
            throw PushRefused.notTrusted("timestamp");
        }
    }

    private boolean isSigned(String signature, String... parts) {
        var sorted = String.join(
                "", Stream.concat(Stream.of(token), Stream.of(parts)).sorted().toList());
        try {
            var expected = MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
                    signature.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no SHA-1", impossible);
        }
    }

    private byte[] decrypt(String encrypted) throws PushRefused {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, cipher.getBlockSize()));
            return cipher.doFinal(Base64.getDecoder().decode(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw PushRefused.malformed("encryption");
        }
    }

    /** Takes the text out of random bytes, its length, itself, the appid and padding. */
    private byte[] content(byte[] plain) throws PushRefused {
        var padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        var length = plain.length - padding - RANDOM_BYTES - Integer.BYTES;
        if (padding < 1 || padding > BLOCK || length < 0) {
            throw PushRefused.malformed("padding");
        }
        var buffer = ByteBuffer.wrap(plain, RANDOM_BYTES, Integer.BYTES + length);
        var contentLength = buffer.getInt();
        if (contentLength < 0 || contentLength > length) {
            throw PushRefused.malformed("length");
        }
        var content = new byte[contentLength];
        buffer.get(content);
        var owner = new byte[buffer.remaining()];
        buffer.get(owner);
        if (!isOurs(owner)) {
            throw PushRefused.notTrusted("appid");
        }
        return content;
    }

    /** Whoever runs another mini-program with the same token and key, as platforms do, must not speak for ours. */
    boolean isOurs(byte[] owner) {
        return MessageDigest.isEqual(appid, owner);
    }

    private static JsonNode json(byte[] text) throws PushRefused {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            throw PushRefused.malformed("json");
        }
    }
}
