package org.linli.shared.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM with a random nonce in front of the ciphertext, in Base64. */
final class AesGcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static String seal(SecretKey key, SecureRandom random, byte[] context, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    static byte[] open(SecretKey key, byte[] context, String text) {
        var whole = Base64.getDecoder().decode(text);
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, context, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("Something sealed cannot be read", exception);
        }
    }
}
