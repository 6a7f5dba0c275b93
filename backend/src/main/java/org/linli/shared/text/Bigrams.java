package org.linli.shared.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The pairs of neighbouring characters of a text, each of them once: what a text is recognised by in a script that puts no
 * spaces between words. A text of one character is recognised by that one.
 */
public final class Bigrams {

    /** Bits that a code point takes. */
    private static final int BITS = 21;

    private final Set<Long> values;

    private Bigrams(Set<Long> values) {
        this.values = Set.copyOf(values);
    }

    /** Of letters and digits alone: width, case, punctuation and white space make no difference. */
    public static Bigrams of(String text) {
        var points = plain(text).codePoints().toArray();
        var values = new LinkedHashSet<Long>();
        if (points.length == 1) {
            values.add(pair(points[0], 0));
        }
        for (var i = 1; i < points.length; i++) {
            values.add(pair(points[i - 1], points[i]));
        }
        return new Bigrams(values);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long pair(int first, int second) {
        return (long) first << BITS | second;
    }

    /** Each pair as a number, the same in every process and release: it may be stored. */
    public Set<Long> values() {
        return values;
    }

    public int size() {
        return values.size();
    }

    /** How alike two texts are, from 0 to 1: the Dice coefficient, twice what they share by what both have. */
    public double likeness(Bigrams other) {
        var both = size() + other.size();
        return both == 0
                ? 0
                : 2.0 * values.stream().filter(other.values::contains).count() / both;
    }
}
