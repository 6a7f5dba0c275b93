package org.linli.shared.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.linli.shared.errors.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes outcomes as JSON. An outcome that holds a secret is sealed with a key made of the request itself (its id and
 * its whole input), which the server does not keep: only who repeats the request can open it.
 */
@Component
class OutcomeFormat {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JsonMapper json = JsonMapper.builder().build();

    String inputHash(Request request) {
        return HexFormat.of().formatHex(digest("input", request));
    }

    /** Ends with a fault when the stored outcome is that of another input. */
    void requireSameInput(StoredOutcome stored, Request request) {
        if (!stored.inputHash().equals(inputHash(request))) {
            throw Fault.badInput("requestIdReused");
        }
    }

    String write(Outcome<?> outcome) {
        return json.writeValueAsString(outcome);
    }

    <T> Outcome<T> read(String text, Class<T> type) {
        return json.readValue(text, json.getTypeFactory().constructParametricType(Outcome.class, type));
    }

    String seal(String text, Request request) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), request);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    String open(String text, Request request) {
        var whole = Base64.getDecoder().decode(text);
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed, request), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, Request request) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(digest("seal", request), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("A sealed outcome cannot be read", exception);
        }
    }

    private byte[] digest(String purpose, Request request) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var whole =
                    json.writeValueAsBytes(new Object[] {purpose, request.operation(), request.id(), request.input()});
            return sha256.digest(whole);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }
}
