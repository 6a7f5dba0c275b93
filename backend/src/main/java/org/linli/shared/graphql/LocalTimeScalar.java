package org.linli.shared.graphql;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scalar LocalTime: hours and minutes on the clock of the place. */
@Component
class LocalTimeScalar extends TextScalar<LocalTime> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    LocalTimeScalar() {
        super("LocalTime", "LocalTime must be hours and minutes from 00:00 to 23:59, for example 21:30.");
    }

    @Override
    @Nullable
    LocalTime read(String text) {
        return LocalTime.parse(text, FORM);
    }

    @Override
    String write(Object time) {
        return FORM.format((LocalTime) time);
    }
}
