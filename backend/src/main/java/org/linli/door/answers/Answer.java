package org.linli.door.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** An answer as it goes out, plain and compressed, with what tells whether it is still true. */
class Answer {

    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;
    private final Set<String> sources;
    private final Beginning beginning;
    private final long end;
    private volatile long checkedAfter;

    /**
     * An answer that is ready.
     *
     * @param plain its bytes
     * @param sources what it was made of
     * @param end from when on it would be another one by itself, in ms
     */
    Answer(byte[] plain, Set<String> sources, Beginning beginning, long end) {
        this.plain = plain;
        this.compressed = compress(plain);
        this.tag = tag(plain);
        this.sources = sources;
        this.beginning = beginning;
        this.end = end;
        this.checkedAfter = beginning.change;
    }

    /**
     * When the making of an answer began, which is what it is true for.
     *
     * @param time in ms
     * @param change number of the last change that was known
     */
    record Beginning(long time, long change) {}

    byte[] plain() {
        return plain;
    }

    byte[] compressed() {
        return compressed;
    }

    /** Differs when the bytes differ. */
    String tag() {
        return tag;
    }

    /** How long ago it was true for certain, in ms. */
    long age(long now) {
        return Math.max(0, now - beginning.time);
    }

    int weight() {
        return plain.length + compressed.length;
    }

    /** Whether it may be given at {@code now}. Looks through its sources only if something has changed meanwhile. */
    boolean holds(long now, ChangeLog changes) {
        if (now >= end) {
            return false;
        }
        var last = changes.last();
        if (last == checkedAfter) {
            return true;
        }
        if (changes.changed(sources, beginning.change)) {
            return false;
        }
        if (changes.numbersMoved(sources, beginning.change)) {
            return age(now) < ChangeLog.NUMBERS_HOLD_MILLIS;
        }
        checkedAfter = last;
        return true;
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }
}
