package org.linli.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM for long files, a segment at a time: each has its number in the nonce and says whether it is the last one, so
 * that none can be changed, moved or cut off. A key is used for one file only.
 */
final class SegmentCipher {

    static final int SEGMENT = 64 * 1024;
    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private long number;

    SegmentCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] next(int mode, byte[] segment, int length, boolean last) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce =
                    ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(number).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            number++;
            return cipher.doFinal(segment, 0, length);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("A sealed file cannot be read", exception);
        }
    }
}
