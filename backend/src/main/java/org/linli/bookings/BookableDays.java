package org.linli.bookings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenTimes;
import org.linli.stations.RoomUse;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;

/** What can be booked and what is taken, day by day. Nothing of it tells who comes. */
@Component
class BookableDays {

    /** No use that begins later or ends earlier than this around the days can be seen in them. */
    private static final Duration AROUND = Duration.ofDays(2);

    private final Bookables bookables;
    private final OpenTimes times;
    private final RoomUses uses;
    private final Slots slots;
    private final BookingMapper mapper;
    private final Clock clock;

    BookableDays(Bookables bookables, OpenTimes times, RoomUses uses, Slots slots, BookingMapper mapper, Clock clock) {
        this.bookables = bookables;
        this.times = times;
        this.uses = uses;
        this.slots = slots;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Days of rooms: what all of them have taken is read in one statement. */
    Map<Asked, List<RoomDay>> ofRooms(Set<Asked> asked) {
        var rooms = bookables.rooms(asked.stream().map(Asked::id).collect(Collectors.toSet()));
        var open = open(asked, rooms);
        var taken = taken(open);
        Map<Asked, List<RoomDay>> found = new HashMap<>();
        asked.forEach(one -> found.put(
                one,
                open.getOrDefault(one, List.of()).stream()
                        .map(day -> day(day, zoned(rooms, one, day.date()), taken.getOrDefault(one.id(), List.of())))
                        .toList()));
        return found;
    }

    private Map<Asked, List<OpenDay>> open(Set<Asked> asked, Map<Long, Bookable> known) {
        Map<Asked, List<OpenDay>> open = new HashMap<>();
        for (var one : asked) {
            var bookable = known.get(one.id());
            if (bookable != null && bookable.policy() != null) {
                open.put(one, times.days(bookable.hours(), first(one, bookable), one.count()));
            }
        }
        return open;
    }

    private LocalDate first(Asked asked, Bookable bookable) {
        return Optional.ofNullable(asked.from()).orElseGet(() -> LocalDate.ofInstant(clock.instant(), bookable.zone()));
    }

    private Map<Long, List<RoomUse>> taken(Map<Asked, List<OpenDay>> open) {
        var days = open.values().stream()
                .flatMap(List::stream)
                .map(OpenDay::date)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Map.of();
        }
        var from = Instant.parse(days.getFirst() + "T00:00:00Z").minus(AROUND);
        var until = Instant.parse(days.getLast() + "T00:00:00Z").plus(AROUND);
        var rooms = open.keySet().stream().map(Asked::id).collect(Collectors.toSet());
        return uses.of(rooms, new Span(from, until)).stream().collect(Collectors.groupingBy(RoomUse::roomId));
    }

    /** The day from midnight to midnight by the clock on the wall. */
    private static Span zoned(Map<Long, Bookable> known, Asked asked, LocalDate date) {
        var zone = Objects.requireNonNull(known.get(asked.id())).zone();
        return new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static RoomDay day(OpenDay day, Span midnights, List<RoomUse> uses) {
        var taken = uses.stream()
                .map(use -> new Span(use.startsAt(), use.freeAt()))
                .filter(span -> span.overlaps(midnights) || day.open().stream().anyMatch(span::overlaps))
                .toList();
        return new RoomDay(day.date(), day.open(), taken, day.note());
    }

    /** Days of a service with its slots, of which those that have begun are not free. */
    List<ServiceDay> ofService(Asked asked) {
        var service = bookables.service(asked.id()).filter(found -> found.policy() != null);
        return service.map(found -> ofService(found, times.days(found.hours(), first(asked, found), asked.count())))
                .orElse(List.of());
    }

    private List<ServiceDay> ofService(Bookable service, List<OpenDay> days) {
        var all = days.stream().flatMap(day -> slots.on(service, day).stream()).toList();
        if (all.isEmpty()) {
            return days.stream()
                    .map(day -> new ServiceDay(day.date(), List.of(), day.note()))
                    .toList();
        }
        var people = mapper
                .taken(service.id(), all.getFirst().startsAt(), all.getLast().endsAt())
                .stream()
                .collect(Collectors.toMap(BookingMapper.TakenSlot::startsAt, BookingMapper.TakenSlot::people));
        var earliest =
                clock.instant().plus(Objects.requireNonNull(service.policy()).notice());
        return days.stream()
                .map(day -> new ServiceDay(
                        day.date(),
                        slots.on(service, day).stream()
                                .map(slot -> slot(service, slot, people.getOrDefault(slot.startsAt(), 0), earliest))
                                .toList(),
                        day.note()))
                .toList();
    }

    private static ServiceSlot slot(Bookable service, Span slot, int people, Instant earliest) {
        var left = Math.max(0, Objects.requireNonNull(service.places()) - people);
        var inTime = !slot.startsAt().isBefore(earliest);
        return new ServiceSlot(
                slot.startsAt(), slot.endsAt(), inTime && left > 0, service.confidential() ? null : left);
    }

    /**
     * Which days of which room or service.
     *
     * @param from the first day; today when null
     */
    record Asked(long id, @Nullable LocalDate from, int count) {}

    /** A day of a room. */
    record RoomDay(LocalDate date, List<Span> open, List<Span> taken, @Nullable String note) {}

    /** A day of a service. */
    record ServiceDay(LocalDate date, List<ServiceSlot> slots, @Nullable String note) {}

    /** A slot of a service. */
    record ServiceSlot(Instant startsAt, Instant endsAt, boolean free, @Nullable Integer left) {}
}
