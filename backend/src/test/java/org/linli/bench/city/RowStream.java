package org.linli.bench.city;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Rows as the text that {@code load data} reads, made as they are read. */
final class RowStream extends InputStream {

    private static final int AT_ONCE = 64 * 1024;

    private final Iterator<@Nullable Object[]> rows;
    private byte[] bytes = {};
    private int position;
    private long count;

    RowStream(Iterator<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    /** How many rows were read. */
    long count() {
        return count;
    }

    @Override
    public int read() {
        return hasMore() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!hasMore()) {
            return -1;
        }
        var copied = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, copied);
        position += copied;
        return copied;
    }

    private boolean hasMore() {
        if (position == bytes.length) {
            var text = new StringBuilder(AT_ONCE + 4096);
            while (text.length() < AT_ONCE && rows.hasNext()) {
                append(text, rows.next());
                count++;
            }
            bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return bytes.length > 0;
    }

    private static void append(StringBuilder text, @Nullable Object[] row) {
        for (var i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (row[i] == null) {
                text.append("\\N");
            } else if (row[i] instanceof String) {
                escape(text, (String) row[i]);
            } else {
                text.append(row[i]);
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter == '\t' || letter == '\n' || letter == '\\') {
                text.append('\\');
            }
            text.append(letter);
        }
    }
}
