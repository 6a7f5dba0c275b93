package org.linli.stations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * When stations and their services are open: by the exception that was set for the day, else by the hours of holidays on an
 * official holiday, else by the hours of the weekday, where a working day that makes up for a holiday has those of Monday. Times
 * on the clock are those of the zone of the node that runs the station. All of them take three statements, however much is asked.
 */
public interface OpenTimes {

    /** A number of days in a row of each; days on which nothing is open are among them. */
    Map<HoursOf, List<OpenDay>> days(Collection<HoursOf> owners, LocalDate from, int count);

    /** Whether each is open at an instant; those whose hours are not known are left out. */
    Map<HoursOf, OpenState> at(Collection<HoursOf> owners, Instant now);

    /** Whether it is open without a break during all of the span, over midnight too. */
    boolean isOpen(HoursOf owner, Span span);

    /** A number of days in a row. */
    default List<OpenDay> days(HoursOf owner, LocalDate from, int count) {
        return days(List.of(owner), from, count).getOrDefault(owner, List.of());
    }
}
