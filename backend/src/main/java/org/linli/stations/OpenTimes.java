package org.linli.stations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Days of several, those that begin on the same day and are as many together. */
    default Map<DaysOf, List<OpenDay>> days(Collection<DaysOf> wanted) {
        Map<DaysOf, List<OpenDay>> days = new HashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(one -> Map.entry(one.from(), one.count())))
                .forEach((period, some) -> {
                    var owners = some.stream().map(DaysOf::owner).toList();
                    var found = days(owners, period.getKey(), period.getValue());
                    some.forEach(one -> days.put(one, found.getOrDefault(one.owner(), List.of())));
                });
        return days;
    }

    /** A number of days in a row. */
    default List<OpenDay> days(HoursOf owner, LocalDate from, int count) {
        return days(List.of(owner), from, count).getOrDefault(owner, List.of());
    }
}
