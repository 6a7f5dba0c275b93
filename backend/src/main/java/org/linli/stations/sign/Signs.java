package org.linli.stations.sign;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.stations.HoursOf;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenTimes;
import org.linli.stations.RoomUse;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;

/** Finds out what signs show: what everyone may know, and of a booking only that it is one. */
@Component
class Signs {

    private static final int MOST_ROOMS = 100;

    private final SignMapper mapper;
    private final Organisations organisations;
    private final OpenTimes times;
    private final RoomUses uses;
    private final Clock clock;

    Signs(SignMapper mapper, Organisations organisations, OpenTimes times, RoomUses uses, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.times = times;
        this.uses = uses;
        this.clock = clock;
    }

    Optional<Sign> find(String code) {
        return mapper.find(code)
                .flatMap(
                        station -> organisations.find(station.organisationId()).map(node -> sign(code, station, node)));
    }

    private Sign sign(String code, SignedStation station, Organisation node) {
        var zone = ZoneId.of(node.zone());
        var now = clock.instant().atZone(zone);
        var today = openToday(station, zone, now);
        return new Sign(
                code,
                station.name(),
                now,
                station.hoursKnown() ? today.open() : null,
                today.note(),
                rooms(station, now));
    }

    /** A station is open as a service of it that has no hours of its own. */
    private OpenDay openToday(SignedStation station, ZoneId zone, ZonedDateTime now) {
        var itself = new HoursOf(station.id(), station.id(), zone);
        return times.days(itself, now.toLocalDate(), 1).getFirst();
    }

    private List<Sign.SignedRoom> rooms(SignedStation station, ZonedDateTime now) {
        var rooms = mapper.rooms(station.id(), MOST_ROOMS);
        var midnight = now.truncatedTo(ChronoUnit.DAYS);
        var day = new Span(midnight.toInstant(), midnight.plusDays(1).toInstant());
        var byRoom = uses.of(rooms.stream().map(SignMapper.NamedRoom::id).toList(), day).stream()
                .filter(use -> use.endsAt().isAfter(day.startsAt()))
                .collect(Collectors.groupingBy(RoomUse::roomId));
        return rooms.stream().map(room -> room(room, byRoom, now)).toList();
    }

    private static Sign.SignedRoom room(SignMapper.NamedRoom room, Map<Long, List<RoomUse>> byRoom, ZonedDateTime now) {
        var all = byRoom.getOrDefault(room.id(), List.of());
        var left = all.stream()
                .filter(use -> use.endsAt().isAfter(now.toInstant()))
                .toList();
        return new Sign.SignedRoom(room.name(), left, all.size() - left.size());
    }
}
