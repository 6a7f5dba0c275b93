package org.linli.stations.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.persistence.Ids;
import org.linli.stations.HoursOf;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenTimes;
import org.linli.stations.Span;
import org.linli.stations.hours.ClockModel.Hours;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class OpenTimesTests {

    private static final int DAYS = 12;
    private static final int ROUNDS = 5;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final OpenTimes times;
    private final StatementCounter statements;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<LocalDate> ownHolidays = new ArrayList<>();

    OpenTimesTests(OpenTimes times, StatementCounter statements, JdbcTemplate jdbc, Ids ids) {
        this.times = times;
        this.statements = statements;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @AfterEach
    void takeHolidaysBack() {
        ownHolidays.forEach(day -> jdbc.update("delete from holiday where day = ?", day));
    }

    /**
     * Berlin puts the clock forward from 2 to 3 on the last Sunday of March and back in October; Cairo from 0 to 1 on the last
     * Friday of April and back from 24 to 23 on the last Thursday of October. Each year is of one test alone.
     */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2061-02-01",
        "Europe/Berlin, 2062-03-20",
        "Europe/Berlin, 2063-10-22",
        "Africa/Cairo, 2064-04-19",
        "Africa/Cairo, 2065-10-23"
    })
    void hoursAreThoseOfSomebodyWhoWatchesTheClock(ZoneId zone, LocalDate from) {
        var holidays = holidays(from);
        for (var round = 0; round < ROUNDS; round++) {
            var place = place(zone, from);
            var model = new ClockModel(zone, from, DAYS, place.week(), place.exceptions(), holidays);

            var days = times.days(place.owner(), from, DAYS);

            assertThat(days).as("seed %d", seed).hasSize(DAYS);
            days.forEach(day -> {
                assertThat(minutes(model, day.open()))
                        .as("seed %d, %s", seed, day)
                        .isEqualTo(model.open(day.date()));
                assertThat(merged(day)).as("seed %d, %s", seed, day).isTrue();
            });
            for (var i = 0; i < 30; i++) {
                assertOpenThroughout(place.owner(), model, from);
                assertOpenAt(place.owner(), model, from);
            }
        }
    }

    private void assertOpenThroughout(HoursOf owner, ClockModel model, LocalDate from) {
        var start = minuteOf(model, from);
        var span = new Span(model.at(start), model.at(start + 1 + random.nextInt(random.nextBoolean() ? 90 : 1800)));
        var open = model.open(from.minusDays(1), from.plusDays(DAYS));

        var closed = open.nextClearBit(start);

        assertThat(times.isOpen(owner, span))
                .as("seed %d, %s %s", seed, owner.zone(), span)
                .isEqualTo(closed >= model.minute(span.endsAt()));
    }

    private void assertOpenAt(HoursOf owner, ClockModel model, LocalDate from) {
        var now = minuteOf(model, from);
        var today = model.today(now);
        var known = model.open(today.minusDays(1), today.plusDays(2));

        var state = times.at(List.of(owner), model.at(now)).get(owner);

        assertThat(state).as("seed %d", seed).isNotNull();
        assertThat(state.open()).as("seed %d, %s", seed, model.at(now)).isEqualTo(known.get(now));
        var change = state.open() ? known.nextClearBit(now) : known.nextSetBit(now);
        assertThat(state.until())
                .as("seed %d, %s", seed, model.at(now))
                .isEqualTo(change < 0 ? null : model.at(change));
    }

    @Test
    void aPlaceWithoutHoursIsNeverOpen() {
        var owner = new HoursOf(ids.next(), ids.next(), SHANGHAI);
        var day = LocalDate.of(2066, 5, 3);
        var noon = day.atTime(12, 0).atZone(SHANGHAI).toInstant();

        assertThat(times.isOpen(owner, new Span(noon, noon.plusSeconds(60)))).isFalse();
        assertThat(times.at(List.of(owner), noon)).isEmpty();
        assertThat(times.days(owner, day, 3)).extracting(OpenDay::open).containsOnly(List.of());
    }

    @Test
    void nightsAreOpenOverMidnight() {
        var station = ids.next();
        for (var day = 1; day <= 7; day++) {
            hours(station, station, day, new Hours(20 * 60, 26 * 60));
        }
        var owner = new HoursOf(station, station, SHANGHAI);
        var evening = LocalDate.of(2066, 6, 4).atTime(23, 0).atZone(SHANGHAI).toInstant();

        assertThat(times.isOpen(owner, new Span(evening, evening.plusSeconds(3 * 3600))))
                .isTrue();
        assertThat(times.isOpen(owner, new Span(evening, evening.plusSeconds(3 * 3600 + 1))))
                .isFalse();
    }

    @Test
    void daysOfAllTakeThreeStatements() {
        var owners = IntStream.range(0, 50)
                .mapToObj(i -> place(SHANGHAI, LocalDate.of(2066, 7, 1)).owner())
                .toList();

        assertThat(statements.during(() -> times.days(owners, LocalDate.of(2066, 7, 1), 42)))
                .isEqualTo(3);
        assertThat(statements.during(() -> times.at(
                        owners,
                        LocalDate.of(2066, 7, 1).atTime(9, 0).atZone(SHANGHAI).toInstant())))
                .isEqualTo(3);
    }

    /** At the turn of the year 2025 to 2026, the spring festival and the day that made up for it, as announced. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, true", // a Wednesday
        "2026-01-01, false",
        "2026-01-03, false",
        "2026-01-04, true", // a Sunday on which people work
        "2026-01-11, false", // a Sunday
        "2026-02-14, true", // a Saturday on which people work
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true" // a Saturday on which people work
    })
    void anOfficeKeepsTheOfficialCalendar(LocalDate day, boolean open) {
        var station = ids.next();
        for (var weekday = 1; weekday <= 5; weekday++) {
            hours(station, station, weekday, new Hours(9 * 60, 17 * 60));
        }

        var found = times.days(new HoursOf(station, station, SHANGHAI), day, 1).getFirst();

        assertThat(found.open()).hasSize(open ? 1 : 0);
    }

    @Test
    void aDayThatIsAnExceptionSaysWhy() {
        var station = ids.next();
        hours(station, station, 1, new Hours(0, 1440));
        exception(station, LocalDate.of(2026, 1, 5), List.of());

        var days = times.days(new HoursOf(station, station, SHANGHAI), LocalDate.of(2026, 1, 3), 4);

        assertThat(days).extracting(OpenDay::note).containsExactly("元旦", "元旦调休上班", "临时", null);
        assertThat(days).extracting(day -> day.open().size()).containsExactly(0, 1, 0, 0);
    }

    /** Some minute of the days that are looked at. */
    private int minuteOf(ClockModel model, LocalDate from) {
        return model.minute(from.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                + random.nextInt((DAYS - 4) * 1440);
    }

    private static BitSet minutes(ClockModel model, List<Span> spans) {
        var minutes = new BitSet();
        spans.forEach(span -> minutes.set(model.minute(span.startsAt()), model.minute(span.endsAt())));
        return minutes;
    }

    /** Whether the spans of a day are in order and do not touch. */
    private static boolean merged(OpenDay day) {
        return IntStream.range(1, day.open().size()).allMatch(i -> day.open()
                .get(i - 1)
                .endsAt()
                .isBefore(day.open().get(i).startsAt()));
    }

    private Map<LocalDate, Boolean> holidays(LocalDate from) {
        var holidays = new HashMap<LocalDate, Boolean>();
        for (var day : from.datesUntil(from.plusDays(DAYS)).toList()) {
            if (random.nextInt(4) == 0) {
                var working = random.nextBoolean();
                jdbc.update(
                        "insert into holiday (day, name, working, created_at) values (?, '节', ?, now(3))",
                        day,
                        working);
                ownHolidays.add(day);
                holidays.put(day, working);
            }
        }
        return holidays;
    }

    /** A station, or a service of its own hours, or one that has those of its station. */
    private Place place(ZoneId zone, LocalDate from) {
        var station = ids.next();
        var service = random.nextBoolean() ? ids.next() : station;
        var ownHours = random.nextBoolean();
        var week = week();
        week.forEach((day, some) -> some.forEach(hours -> hours(station, ownHours ? service : station, day, hours)));
        if (ownHours && service != station) {
            week().forEach((day, some) -> some.forEach(hours -> hours(station, station, day, hours)));
        }
        var exceptions = new HashMap<LocalDate, List<Hours>>();
        for (var day : from.datesUntil(from.plusDays(DAYS)).toList()) {
            if (random.nextInt(4) == 0) {
                exceptions.put(day, random.nextInt(3) == 0 ? List.of() : spans(random.nextInt(1, 4)));
                exception(station, day, exceptions.get(day));
            }
        }
        return new Place(new HoursOf(service, station, zone), week, exceptions);
    }

    private Map<Integer, List<Hours>> week() {
        var week = new HashMap<Integer, List<Hours>>();
        for (var day = 1; day <= 8; day++) {
            week.put(day, spans(random.nextInt(4)));
        }
        week.put(random.nextInt(1, 8), spans(1));
        return week;
    }

    private List<Hours> spans(int count) {
        return IntStream.range(0, count).mapToObj(i -> spanOfADay()).toList();
    }

    /** Often at the edges: midnight, the hours in which clocks are changed, a whole day. */
    private Hours spanOfADay() {
        var opens = random.nextInt(3) == 0 ? random.nextInt(5) * 30 : random.nextInt(1440);
        var closes = random.nextInt(3) == 0
                ? Math.min(opens + 1440, Math.max(opens + 1, random.nextBoolean() ? 1440 : 1440 + random.nextInt(180)))
                : opens + random.nextInt(1, 1441);
        return new Hours(opens, closes);
    }

    private void hours(long station, long owner, int day, Hours hours) {
        jdbc.update(
                """
                insert into opening_hours (id, station_id, owner_id, day, opens_minute, closes_minute, created_at)
                values (?, ?, ?, ?, ?, ?, now(3))
                """,
                ids.next(),
                station,
                owner,
                day,
                hours.opens(),
                hours.closes());
    }

    private void exception(long station, LocalDate day, List<Hours> spans) {
        jdbc.update(
                "insert into station_day (station_id, day, spans, note, created_at) values (?, ?, ?, '临时', now(3))",
                station,
                day,
                spans.stream()
                        .map(hours -> hours.opens() + "-" + hours.closes())
                        .collect(Collectors.joining(",")));
    }

    private record Place(HoursOf owner, Map<Integer, List<Hours>> week, Map<LocalDate, List<Hours>> exceptions) {}
}
