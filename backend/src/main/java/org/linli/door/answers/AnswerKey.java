package org.linli.door.answers;

import java.util.Arrays;

/** What was asked, byte by byte. Ordered, so that keys made to collide are still found quickly. */
final class AnswerKey implements Comparable<AnswerKey> {

    private final byte[] bytes;
    private final int hash;

    AnswerKey(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    int weight() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerKey key && key.hash == hash && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(AnswerKey other) {
        return Arrays.compare(bytes, other.bytes);
    }
}
