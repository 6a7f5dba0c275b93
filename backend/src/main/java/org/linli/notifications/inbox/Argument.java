package org.linli.notifications.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text is filled with, kept so that it can be written in any language.
 *
 * @param form what the value is
 * @param value as text; an instant in RFC 3339
 */
public record Argument(Form form, String value) {

    /** What a value is. */
    public enum Form {
        /** Written as it is. */
        TEXT,
        /** An instant, written as the clock on the wall shows it. */
        TIME,
        /** A number. */
        NUMBER,
        /** The key of a message. */
        WORD
    }

    public static Argument of(String text) {
        return new Argument(Form.TEXT, text);
    }

    public static Argument of(Instant time) {
        return new Argument(Form.TIME, time.toString());
    }

    public static Argument of(long number) {
        return new Argument(Form.NUMBER, Long.toString(number));
    }

    /** A word that has its own message in each language. */
    public static Argument word(String key) {
        return new Argument(Form.WORD, key);
    }

    /** The word for a constant. */
    public static Argument word(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The reason that somebody gave, or that none was given. */
    public static Argument reason(@Nullable String reason) {
        return reason == null ? word("notification.noReason") : of(reason);
    }
}
