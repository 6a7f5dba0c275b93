package org.linli.shared;

/** Checks of texts that people type. Lengths are counted in code points, as the database counts them. */
public final class Text {

    private Text() {}

    /** Whether {@code text} has {@code min} to {@code max} code points, is not blank if it must not be empty, and is one line. */
    public static boolean isLine(String text, int min, int max) {
        return fits(text, min, max) && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Like {@link #isLine}, but line breaks and tabs are welcome. */
    public static boolean isProse(String text, int min, int max) {
        return fits(text, min, max)
                && text.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }

    private static boolean fits(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return length >= min && length <= max && (min == 0 || !text.isBlank()) && isWellFormed(text);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
