package org.linli.shared.secrets;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.linli.shared.startup.Misconfigured;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that wrap the keys of owners. One is current; older ones stay as long as anything is wrapped by them, so that
 * keys can be rotated.
 *
 * @param current id of the key that new things are wrapped by, 1 to 16 letters and digits
 * @param keys 32 random bytes in Base64 by id
 * @param index 32 random bytes in Base64 for blind indexes; it is not rotated, since found values would be lost
 */
@ConfigurationProperties("linli.secrets")
public record MasterKeys(String current, Map<String, String> keys, String index) {

    private static final int KEY_BYTES = 32;

    public MasterKeys {
        keys = keys == null ? Map.of() : Map.copyOf(keys);
        var decoded = new HashMap<String, byte[]>();
        keys.forEach((id, text) ->
                decoded.put(id, decode("LINLI_SECRETS_KEYS_" + id.toUpperCase(java.util.Locale.ROOT), text)));
        if (current == null || !current.matches("[A-Za-z0-9]{1,16}") || !decoded.containsKey(current)) {
            throw new Misconfigured("LINLI_SECRETS_CURRENT must name one of the keys: set LINLI_SECRETS_CURRENT=k1 and"
                    + " LINLI_SECRETS_KEYS_K1 to 32 random bytes in Base64");
        }
        decode("LINLI_SECRETS_INDEX", index);
    }

    SecretKey key(String id) {
        var text = keys.get(id);
        if (text == null) {
            throw new IllegalStateException("A master key that is still in use is not configured");
        }
        return new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
    }

    byte[] indexOf(String field, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(index), "HmacSHA256"));
            return mac.doFinal((field + '\0' + value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This JVM has no HMAC", exception);
        }
    }

    private static byte[] decode(String name, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text == null ? "" : text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, as a wrong length is.
        }
        throw new Misconfigured(name + " must be 32 random bytes in Base64, as of: openssl rand -base64 32");
    }

    /** Keeps the keys out of logs. */
    @Override
    public String toString() {
        return "MasterKeys[" + current + ']';
    }
}
