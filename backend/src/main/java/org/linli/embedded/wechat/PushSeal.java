package org.linli.embedded.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** WeChat's encryption of pushes: AES-256-CBC over random bytes, length, text and appid; SHA-1 over the sorted parts. */
record PushSeal(String token, byte[] key) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BLOCK = 32;
    private static final int KEY_BYTES = 32;

    static PushSeal random() {
        return new PushSeal(HexFormat.of().formatHex(bytes(16)), bytes(KEY_BYTES));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    String encodedKey() {
        return Base64.getEncoder().withoutPadding().encodeToString(key);
    }

    Sealed seal(String appid, String text, Instant now) {
        var encrypted = encrypt(appid, text);
        var timestamp = Long.toString(now.getEpochSecond());
        var nonce = Integer.toUnsignedString(RANDOM.nextInt());
        return new Sealed(
                encrypted,
                "signature=%s&timestamp=%s&nonce=%s&msg_signature=%s"
                        .formatted(
                                signature(token, timestamp, nonce),
                                timestamp,
                                nonce,
                                signature(token, timestamp, nonce, encrypted)));
    }

    private String encrypt(String appid, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var owner = appid.getBytes(StandardCharsets.UTF_8);
        var length = 16 + Integer.BYTES + content.length + owner.length;
        var padding = BLOCK - length % BLOCK;
        var plain = ByteBuffer.allocate(length + padding)
                .put(bytes(16))
                .putInt(content.length)
                .put(content)
                .put(owner);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(key, 0, cipher.getBlockSize()));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no AES", impossible);
        }
    }

    private static String signature(String... parts) {
        try {
            var sorted = String.join("", Stream.of(parts).sorted().toList());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no SHA-1", impossible);
        }
    }

    @Override
    public String toString() {
        return "PushSeal";
    }

    record Sealed(String encrypted, String query) {}
}
