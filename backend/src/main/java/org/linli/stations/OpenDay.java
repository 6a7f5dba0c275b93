package org.linli.stations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a station or a service is open on a day of the calendar.
 *
 * @param open in their order, none overlapping or touching; one that begins on the day may end on the next one
 * @param note why the day is an exception; null on a day like others
 */
public record OpenDay(LocalDate date, List<Span> open, @Nullable String note) {

    public OpenDay {
        open = List.copyOf(open);
    }
}
