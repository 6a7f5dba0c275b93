package org.linli.shared.graphql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scalar Date: a day in ISO 8601, from the year 1900 to 2100. */
@Component
class DateScalar extends TextScalar<LocalDate> {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2099;

    DateScalar() {
        super("Date", "Date must be a day of the years 1900 to 2099 in ISO 8601, for example 2026-11-22.");
    }

    @Override
    @Nullable
    LocalDate read(String text) {
        var date = LocalDate.parse(text);
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR ? null : date;
    }

    @Override
    String write(Object date) {
        return date.toString();
    }
}
