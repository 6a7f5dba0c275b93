package org.linli.notifications.outbox;

import static org.linli.notifications.inbox.Argument.Form.NUMBER;
import static org.linli.notifications.inbox.Argument.Form.TEXT;
import static org.linli.notifications.inbox.Argument.Form.TIME;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.notifications.NotificationSettings;
import org.linli.notifications.inbox.Argument;

/** Types of WeChat's fields, each with what it takes; a field is named by its type and a number, for example thing1. */
enum FieldType {
    /** Up to 20 characters of any kind. */
    THING(20, Set.of(TEXT, NUMBER, TIME)),
    /** Up to five Chinese characters. */
    PHRASE(5, Set.of(TEXT)),
    /** Up to 32 digits, letters or signs. */
    CHARACTER_STRING(32, Set.of(NUMBER)),
    /** Up to 32 digits. */
    NUMBER_FIELD(32, Set.of(NUMBER)),
    /** A day and a time. */
    TIME_FIELD(0, Set.of(TIME)),
    /** A day and a time, or a day. */
    DATE(0, Set.of(TIME)),
    /** An amount of money, up to ten digits. */
    AMOUNT(10, Set.of(NUMBER));

    private static final Pattern NAME = Pattern.compile("([a-z_]+)[0-9]{1,3}");
    private static final Pattern NOT_CHINESE = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final int longest;
    private final Set<Argument.Form> forms;

    FieldType(int longest, Set<Argument.Form> forms) {
        this.longest = longest;
        this.forms = forms;
    }

    /** The type of a field with this name. */
    static Optional<FieldType> of(String field) {
        var form = NAME.matcher(field);
        return form.matches()
                ? Arrays.stream(values())
                        .filter(type -> type.prefix().equals(form.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT).replace("_field", "");
    }

    boolean takes(Argument.Form form) {
        return forms.contains(form);
    }

    /** The value as WeChat takes it: cut where that is allowed. */
    String fit(Argument value) {
        return switch (this) {
            case THING -> shortened(value.form() == TIME ? clock(value) : oneLine(value.value()), "…");
            case PHRASE -> shortened(NOT_CHINESE.matcher(value.value()).replaceAll(""), "");
            case TIME_FIELD, DATE -> clock(value);
            case CHARACTER_STRING, NUMBER_FIELD, AMOUNT -> shortened(value.value(), "");
        };
    }

    private static String clock(Argument value) {
        return CLOCK.format(Instant.parse(value.value()).atZone(NotificationSettings.ZONE));
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private String shortened(String text, String end) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - end.length())) + end;
    }
}
