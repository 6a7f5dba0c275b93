package org.linli.stations.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.linli.stations.Bookable;
import org.linli.stations.Room;
import org.linli.stations.RoomUse;
import org.linli.stations.RoomUseKind;
import org.linli.stations.Rooms;
import org.linli.stations.Station;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/** Writes what occupies a room as a calendar: times in UTC and what everyone may read on the door, never who. */
@Component
class RoomCalendar {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 180;
    private static final int MOST = 2_000;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final RoomFeedMapper mapper;
    private final Rooms rooms;
    private final Stations stations;
    private final Clock clock;

    RoomCalendar(RoomFeedMapper mapper, Rooms rooms, Stations stations, Clock clock) {
        this.mapper = mapper;
        this.rooms = rooms;
        this.stations = stations;
        this.clock = clock;
    }

    String of(Bookable bookable) {
        var room = rooms.find(bookable.id()).orElseThrow();
        var station = stations.find(bookable.stationId()).orElseThrow();
        var today = clock.instant().atZone(bookable.zone()).truncatedTo(ChronoUnit.DAYS);
        var calendar = new ICalendar();
        calendar.setProductId("-//Linli//Room//ZH");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.addExperimentalProperty("X-WR-CALNAME", station.name() + " " + room.name());
        var from = today.minusDays(DAYS_BACK).toInstant();
        var until = today.plusDays(DAYS_AHEAD).toInstant();
        mapper.uses(room.id(), from, until, MOST)
                .forEach(use -> calendar.addEvent(event(use, station, room, today.toInstant())));
        return FoldedLines.of(written(calendar));
    }

    /** Stamped with the day, so that a calendar in which nothing has changed is the same all day. */
    private static VEvent event(RoomUse use, Station station, Room room, Instant today) {
        var event = new VEvent();
        event.setUid("room-use-" + use.id() + "@linli");
        event.setDateTimeStamp(time(today));
        event.setDateStart(new DateStart(time(use.startsAt())));
        event.setDateEnd(new DateEnd(time(use.endsAt())));
        event.setSummary(label(use));
        event.setLocation(station.name() + " " + room.name());
        return event;
    }

    /** Through its text, as the library knows only the dates of old. */
    private static ICalDate time(Instant time) {
        return new ICalDate(DateTimeComponents.parse(UTC.format(time)), true);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return text.toString();
    }

    private static String label(RoomUse use) {
        if (use.kind() == RoomUseKind.BOOKING) {
            return "已预约";
        }
        return use.label() == null ? "已占用" : use.label();
    }
}
