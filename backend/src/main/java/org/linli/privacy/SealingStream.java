package org.linli.privacy;

import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.Cipher;

/** Seals what is written to a file. */
final class SealingStream extends OutputStream {

    private final OutputStream file;
    private final SegmentCipher cipher;
    private final byte[] segment = new byte[SegmentCipher.SEGMENT];
    private int length;
    private boolean closed;

    SealingStream(OutputStream file, byte[] key) {
        this.file = file;
        this.cipher = new SegmentCipher(key);
    }

    @Override
    public void write(int value) throws IOException {
        if (length == segment.length) {
            flushSegment(false);
        }
        segment[length] = (byte) value;
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        for (var done = 0; done < count; ) {
            if (length == segment.length) {
                flushSegment(false);
            }
            var part = Math.min(count - done, segment.length - length);
            System.arraycopy(bytes, offset + done, segment, length, part);
            length += part;
            done += part;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushSegment(true);
            file.close();
        }
    }

    private void flushSegment(boolean last) throws IOException {
        file.write(cipher.next(Cipher.ENCRYPT_MODE, segment, length, last));
        length = 0;
    }
}
