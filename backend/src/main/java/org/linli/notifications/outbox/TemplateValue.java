package org.linli.notifications.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.linli.notifications.inbox.Argument;

/** What we can put into a field of a template. */
enum TemplateValue {
    /** The title in the inbox. */
    TITLE(Argument.Form.TEXT),
    /** The text in the inbox. */
    TEXT(Argument.Form.TEXT),
    /** What it came to, in at most five Chinese characters. */
    STATE(Argument.Form.TEXT),
    /** When it happened. */
    AT(Argument.Form.TIME),
    /** Title of the activity. */
    ACTIVITY(Argument.Form.TEXT),
    /** When the activity begins. */
    TIME(Argument.Form.TIME),
    /** Where the activity is. */
    PLACE(Argument.Form.TEXT),
    /** How many news there are. */
    COUNT(Argument.Form.NUMBER);

    private final Argument.Form form;

    TemplateValue(Argument.Form form) {
        this.form = form;
    }

    Argument.Form form() {
        return form;
    }

    /** Its name in settings, and as an argument of a notification. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateValue> named(String key) {
        return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }
}
