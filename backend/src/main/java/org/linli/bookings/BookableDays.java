package org.linli.bookings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.DaysOf;
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
        var rooms = bookables.rooms(ids(asked));
        var open = open(asked, rooms);
        var taken = taken(open);
        Map<Asked, List<RoomDay>> found = new HashMap<>();
        open.forEach((one, days) -> found.put(
                one,
                days.stream()
                        .map(day -> day(day, zoned(rooms, one, day.date()), taken.getOrDefault(one.id(), List.of())))
                        .toList()));
        return found;
    }

    private static Set<Long> ids(Set<Asked> asked) {
        return asked.stream().map(Asked::id).collect(Collectors.toSet());
    }

    /** The days of each, none of what cannot be booked. */
    private Map<Asked, List<OpenDay>> open(Set<Asked> asked, Map<Long, Bookable> known) {
        Map<Asked, DaysOf> wanted = new HashMap<>();
        for (var one : asked) {
            var bookable = known.get(one.id());
            if (bookable != null && bookable.policy() != null) {
                wanted.put(one, new DaysOf(bookable.hours(), first(one, bookable), one.count()));
            }
        }
        var found = times.days(wanted.values());
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> wanted.containsKey(one) ? found.getOrDefault(wanted.get(one), List.of()) : List.of()));
    }

    private LocalDate first(Asked asked, Bookable bookable) {
        return Optional.ofNullable(asked.from()).orElseGet(() -> LocalDate.ofInstant(clock.instant(), bookable.zone()));
    }

    private Map<Long, List<RoomUse>> taken(Map<Asked, List<OpenDay>> open) {
        return around(open)
                .map(span -> uses.of(ids(open.keySet()), span).stream().collect(Collectors.groupingBy(RoomUse::roomId)))
                .orElse(Map.of());
    }

    /** From before the first of all days until after the last one; empty when there is none. */
    private static Optional<Span> around(Map<Asked, List<OpenDay>> open) {
        var days = open.values().stream()
                .flatMap(List::stream)
                .map(OpenDay::date)
                .sorted()
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        days.getFirst().atStartOfDay().toInstant(ZoneOffset.UTC).minus(AROUND),
                        days.getLast().atStartOfDay().toInstant(ZoneOffset.UTC).plus(AROUND)));
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

    /** Days of services with their slots, of which those that have begun are not free; all people are counted in one statement. */
    Map<Asked, List<ServiceDay>> ofServices(Set<Asked> asked) {
        var services = bookables.services(ids(asked));
        var open = open(asked, services);
        var people = people(open);
        Map<Asked, List<ServiceDay>> found = new HashMap<>();
        open.forEach((one, days) -> found.put(
                one,
                days.stream()
                        .map(day -> day(Objects.requireNonNull(services.get(one.id())), day, people))
                        .toList()));
        return found;
    }

    private Map<ServiceStart, Integer> people(Map<Asked, List<OpenDay>> open) {
        var around = around(open);
        if (around.isEmpty()) {
            return Map.of();
        }
        var span = around.orElseThrow();
        return mapper.taken(ids(open.keySet()), span.startsAt(), span.endsAt()).stream()
                .collect(Collectors.toMap(
                        slot -> new ServiceStart(slot.serviceId(), slot.startsAt()), BookingMapper.TakenSlot::people));
    }

    private ServiceDay day(Bookable service, OpenDay day, Map<ServiceStart, Integer> people) {
        var earliest =
                clock.instant().plus(Objects.requireNonNull(service.policy()).notice());
        return new ServiceDay(
                day.date(),
                slots.on(service, day).stream()
                        .map(slot -> slot(
                                service,
                                slot,
                                people.getOrDefault(new ServiceStart(service.id(), slot.startsAt()), 0),
                                earliest))
                        .toList(),
                day.note());
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

    private record ServiceStart(long serviceId, Instant startsAt) {}

    /** A day of a room. */
    record RoomDay(LocalDate date, List<Span> open, List<Span> taken, @Nullable String note) {}

    /** A day of a service. */
    record ServiceDay(LocalDate date, List<ServiceSlot> slots, @Nullable String note) {}

    /** A slot of a service. */
    record ServiceSlot(Instant startsAt, Instant endsAt, boolean free, @Nullable Integer left) {}
}
