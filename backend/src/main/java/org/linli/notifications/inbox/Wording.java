package org.linli.notifications.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what people are told, in the language of whoever reads it. */
@Component
public class Wording {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final TypeReference<Map<String, Argument>> ARGUMENTS = new TypeReference<>() {};
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String title(Notification row, Locale locale) {
        return fill(row, "title", locale);
    }

    public String text(Notification row, Locale locale) {
        return fill(row, "text", locale);
    }

    /** What it came to, in at most five Chinese characters. */
    public String state(Notification row, Locale locale) {
        return fill(row, "state", locale);
    }

    /** What the texts of the notification are filled with. */
    public Map<String, Argument> arguments(Notification row) {
        return json.readValue(row.arguments(), ARGUMENTS);
    }

    /** One of them, as it is read. */
    public String written(Argument argument, Locale locale) {
        return switch (argument.form()) {
            case TEXT, NUMBER -> argument.value();
            case WORD -> messages.getMessage(argument.value(), null, locale);
            case TIME ->
                (isEnglish(locale) ? ENGLISH : CHINESE)
                        .format(Instant.parse(argument.value()).atZone(NotificationSettings.ZONE));
        };
    }

    String write(Map<String, Argument> arguments) {
        return json.writeValueAsString(arguments);
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    /** Each name in one pass, so that what people wrote is never taken for a name. */
    private String fill(Notification row, String part, Locale locale) {
        var arguments = arguments(row);
        var text = messages.getMessage("notification." + row.wording() + "." + part, null, locale);
        return NAME.matcher(text)
                .replaceAll(
                        name -> Matcher.quoteReplacement(written(arguments.get(name.group(1)), locale, name.group())));
    }

    private String written(@Nullable Argument argument, Locale locale, String otherwise) {
        return argument == null ? otherwise : written(argument, locale);
    }
}
