package org.linli.stations.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.stations.HoursOf;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenState;
import org.linli.stations.OpenTimes;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;

/** Works hours out of those of the week, exceptions and holidays. */
@Component
class WorkedOutHours implements OpenTimes {

    private final HoursMapper mapper;
    private final HolidayMapper holidays;

    WorkedOutHours(HoursMapper mapper, HolidayMapper holidays) {
        this.mapper = mapper;
        this.holidays = holidays;
    }

    @Override
    public Map<HoursOf, List<OpenDay>> days(Collection<HoursOf> owners, LocalDate from, int count) {
        Map<HoursOf, List<OpenDay>> days = new HashMap<>();
        calendars(owners, from, from.plusDays(count - 1L))
                .forEach((owner, calendar) -> days.put(
                        owner,
                        IntStream.range(0, count)
                                .mapToObj(i -> calendar.on(from.plusDays(i)))
                                .toList()));
        return days;
    }

    @Override
    public Map<HoursOf, OpenState> at(Collection<HoursOf> owners, Instant now) {
        Map<HoursOf, OpenState> states = new HashMap<>();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        calendars(owners, day.minusDays(2), day.plusDays(Calendar.AHEAD)).forEach((owner, calendar) -> {
            if (calendar.isKnown()) {
                states.put(owner, calendar.at(now));
            }
        });
        return states;
    }

    @Override
    public boolean isOpen(HoursOf owner, Span span) {
        var first = LocalDate.ofInstant(span.startsAt(), owner.zone()).minusDays(1);
        var last = LocalDate.ofInstant(span.endsAt(), owner.zone());
        return calendars(List.of(owner), first, last).values().stream().allMatch(calendar -> calendar.covers(span));
    }

    private Map<HoursOf, Calendar> calendars(Collection<HoursOf> owners, LocalDate from, LocalDate to) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var stations = owners.stream().map(HoursOf::stationId).collect(Collectors.toSet());
        var ids = owners.stream()
                .flatMap(owner -> Stream.of(owner.id(), owner.stationId()))
                .collect(Collectors.toSet());
        var hours = mapper.hours(ids).stream().collect(Collectors.groupingBy(OpeningHours::ownerId));
        var exceptions = mapper.exceptions(stations, from, to).stream()
                .collect(Collectors.groupingBy(
                        DayException::stationId, Collectors.toMap(DayException::day, Function.identity())));
        var days = holidays.between(from, to).stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        return owners.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        owner -> new Calendar(
                                owner.zone(),
                                week(hours.getOrDefault(owner.id(), hours.getOrDefault(owner.stationId(), List.of()))),
                                exceptions.getOrDefault(owner.stationId(), Map.of()),
                                days)));
    }

    private static Map<Integer, List<WallSpan>> week(List<OpeningHours> hours) {
        return hours.stream()
                .collect(Collectors.groupingBy(
                        OpeningHours::day, Collectors.mapping(OpeningHours::span, Collectors.toList())));
    }
}
