package org.linli.stations.running.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.stations.StationRejected;

/** Days of a year to set, in place of those that were. */
record HolidaysSetInput(int year, List<HolidayInput> days, @Nullable String clientRequestId) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 80;
    private static final int LONGEST_NAME = 20;

    void requireValid() {
        if (!isOfAKnownYear()) {
            throw StationRejected.invalid("input", "year");
        }
        var known = days.stream().map(HolidayInput::date).distinct().count();
        if (days.size() > MOST_DAYS
                || known < days.size()
                || days.stream().anyMatch(day -> day.date().getYear() != year)) {
            throw StationRejected.invalid("input", "days");
        }
        for (var i = 0; i < days.size(); i++) {
            if (!Text.isLine(days.get(i).name(), 1, LONGEST_NAME)) {
                throw StationRejected.invalid("input", "days", String.valueOf(i), "name");
            }
        }
    }

    private boolean isOfAKnownYear() {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** An official holiday, or a working day that makes up for one. */
    record HolidayInput(LocalDate date, String name, boolean working) {}
}
