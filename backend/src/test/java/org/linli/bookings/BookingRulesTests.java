package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.shared.VerificationLevel;
import org.linli.shared.errors.Rejected;
import org.linli.stations.Bookable;
import org.linli.stations.BookingPolicy;
import org.linli.stations.HoursOf;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenState;
import org.linli.stations.OpenTimes;
import org.linli.stations.Span;

/** The rules that need no database, against what they say put in another way, at times on both sides of every border. */
class BookingRulesTests {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kathmandu"));
    private static final int ROUNDS = 20_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void eachRuleRefusesExactlyWhatItSays() {
        for (var round = 0; round < ROUNDS; round++) {
            var attempt = attempt();
            var policy = attempt.policy();
            var start = attempt.span().startsAt();
            var minutes = Duration.between(start, attempt.span().endsAt()).toMinutes();

            check(
                    new BookerIsVerified(),
                    attempt,
                    attempt.level().ordinal() >= policy.requiredLevel().ordinal());
            check(
                    new NoticeIsKept(),
                    attempt,
                    Duration.between(attempt.now(), start).compareTo(policy.notice()) >= 0);
            check(new DayIsNotTooFarAhead(), attempt, daysAhead(attempt) <= policy.horizonDays());
            check(
                    new LengthFits(),
                    attempt,
                    isQuarter(start)
                            && isQuarter(attempt.span().endsAt())
                            && minutes >= policy.shortest().toMinutes()
                            && minutes <= policy.longest().toMinutes());
            check(
                    new PlacesSuffice(),
                    attempt,
                    attempt.bookable().places() == null
                            || attempt.people() <= attempt.bookable().places());
        }
    }

    /** Counted midnight by midnight on the wall. */
    private static int daysAhead(BookingRule.Attempt attempt) {
        var zone = attempt.bookable().zone();
        var days = 0;
        var day = attempt.now().atZone(zone).toLocalDate();
        var last = attempt.span().startsAt().atZone(zone).toLocalDate();
        while (day.isBefore(last)) {
            day = day.plusDays(1);
            days++;
        }
        return days;
    }

    private static boolean isQuarter(Instant instant) {
        return instant.getNano() == 0 && instant.getEpochSecond() % 900 == 0;
    }

    @Test
    void slotsFollowEachOtherFromTheOpeningOnAndEndBeforeItCloses() {
        for (var round = 0; round < 2_000; round++) {
            var zone = zone();
            var length = Duration.ofMinutes(5L * (1 + random.nextInt(36)));
            var open = new Span(someTime(zone), Instant.MAX);
            open = new Span(open.startsAt(), open.startsAt().plus(Duration.ofMinutes(1 + random.nextInt(900))));
            var service = bookable(false, zone, 3, length);
            var day = new OpenDay(open.startsAt().atZone(zone).toLocalDate(), List.of(open), null);
            var slots = new Slots(new Always(List.of(day)));

            var found = slots.on(service, day);

            assertThat(found).as("seed %d", seed).hasSize((int)
                    (Duration.between(open.startsAt(), open.endsAt()).toMinutes() / length.toMinutes()));
            for (var i = 0; i < found.size(); i++) {
                assertThat(found.get(i).startsAt()).isEqualTo(open.startsAt().plus(length.multipliedBy(i)));
                assertThat(open.covers(found.get(i))).isTrue();
                assertThat(slots.isSlot(service, found.get(i))).isTrue();
            }
            assertThat(slots.isSlot(
                            service,
                            new Span(
                                    open.startsAt().plusSeconds(60),
                                    open.startsAt().plusSeconds(60).plus(length))))
                    .isFalse();
        }
    }

    private void check(BookingRule rule, BookingRule.Attempt attempt, boolean allowed) {
        boolean passed;
        try {
            rule.check(attempt);
            passed = true;
        } catch (Rejected refused) {
            passed = false;
        }
        assertThat(passed)
                .as("seed %d, %s of %s", seed, rule.getClass().getSimpleName(), attempt)
                .isEqualTo(allowed);
    }

    private BookingRule.Attempt attempt() {
        var zone = zone();
        var now = someTime(zone);
        var policy = new BookingPolicy(
                false,
                VerificationLevel.values()[random.nextInt(3)],
                Duration.ofMinutes(15L * (1 + random.nextInt(4))),
                Duration.ofMinutes(15L * (4 + random.nextInt(12))),
                Duration.ofMinutes(random.nextInt(4) * 60L),
                1 + random.nextInt(3),
                Duration.ZERO,
                List.of());
        var start =
                switch (random.nextInt(4)) {
                    case 0 -> now.plus(policy.notice()).plusMillis(random.nextInt(3) - 1);
                    case 1 -> midnight(now, zone, 1 + random.nextInt(4)).plusMillis(random.nextInt(3) - 1);
                    default -> quarter(now).plus(Duration.ofMinutes(15L * (random.nextInt(500) - 20)));
                };
        var length = random.nextInt(3) == 0
                ? Duration.ofMillis(1 + random.nextInt(20_000_000))
                : Duration.ofMinutes(15L * (1 + random.nextInt(20)));
        return new BookingRule.Attempt(
                bookable(true, zone, random.nextInt(4) == 0 ? null : 1 + random.nextInt(6), null),
                policy,
                new Span(start, start.plus(length)),
                1 + random.nextInt(8),
                1,
                VerificationLevel.values()[random.nextInt(3)],
                null,
                null,
                now);
    }

    private ZoneId zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    /** Near midnight, near a change of the clocks, at the turn of a year, or at any time. */
    private Instant someTime(ZoneId zone) {
        var day =
                switch (random.nextInt(4)) {
                    case 0 -> LocalDate.of(2026, 3, 28);
                    case 1 -> LocalDate.of(2026, 10, 24);
                    case 2 -> LocalDate.of(2026, 12, 31);
                    default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
                };
        var minute = random.nextBoolean() ? 24 * 60 - 1 - random.nextInt(3) : random.nextInt(24 * 60);
        return ZonedDateTime.of(LocalDateTime.of(day, LocalTime.MIDNIGHT).plusMinutes(minute), zone)
                .toInstant();
    }

    private static Instant midnight(Instant now, ZoneId zone, int days) {
        return now.atZone(zone).toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
    }

    private static Instant quarter(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond() / 900 * 900);
    }

    private static Bookable bookable(boolean room, ZoneId zone, Integer places, Duration slot) {
        return new Bookable(1, room, 1, null, "1.", zone, places, slot, false, null, false, null);
    }

    /** Open as told, whatever is asked. */
    private record Always(List<OpenDay> open) implements OpenTimes {

        @Override
        public Map<HoursOf, List<OpenDay>> days(Collection<HoursOf> owners, LocalDate from, int count) {
            return owners.stream().collect(Collectors.toMap(Function.identity(), owner -> open));
        }

        @Override
        public Map<HoursOf, OpenState> at(Collection<HoursOf> owners, Instant now) {
            return Map.of();
        }

        @Override
        public boolean isOpen(HoursOf owner, Span span) {
            return true;
        }
    }
}
