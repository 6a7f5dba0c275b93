package org.linli.embedded.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at ten o'clock of twelve days of loading, each on another weekday or in another season. */
class DemoPhasesTests {

    static Stream<LocalDate> days() {
        return IntStream.range(0, 12).mapToObj(month -> RowsFixture.DAY.plusDays(31L * month));
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyPhaseIsThere(LocalDate day) {
        var ten = tenOClock(day);
        var phases = RowsFixture.of(day).all(Table.ACTIVITY).stream()
                .collect(groupingBy(activity -> phase(activity, ten), counting()));

        Map.of("UNPUBLISHED", 3, "CANCELLED", 3, "OVER", 20, "RUNNING", 3, "NOT_OPEN", 50, "OPEN", 60, "FULL", 8)
                .forEach((phase, least) ->
                        assertThat(phases.get(phase)).as(phase).isGreaterThanOrEqualTo(least));
        assertThat(phases.get("CLOSED")).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("days")
    void twoHundredComeWithinEightWeeks(LocalDate day) {
        var ten = tenOClock(day);
        var coming = RowsFixture.of(day).all(Table.ACTIVITY).stream()
                .filter(activity -> activity.get("status").equals("PUBLISHED"))
                .map(activity -> time(activity, "starts_at"))
                .filter(ten::isBefore)
                .toList();

        assertThat(coming).hasSizeGreaterThanOrEqualTo(200).allMatch(start -> start.isBefore(ten.plusWeeks(8)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void mostAreOpenToGuests(LocalDate day) {
        List<Map<String, Object>> activities = RowsFixture.of(day).all(Table.ACTIVITY);
        var forGuests = activities.stream()
                .filter(activity -> activity.get("required_level").equals("GUEST"))
                .count();

        assertThat(100.0 * forGuests / activities.size()).isBetween(78.0, 90.0);
    }

    private static LocalDateTime tenOClock(LocalDate day) {
        return new Calendar(day, ZoneId.of("Asia/Shanghai")).now().plusHours(10);
    }

    private static String phase(Map<String, Object> activity, LocalDateTime now) {
        if (activity.get("status").equals("DRAFT")) {
            return "UNPUBLISHED";
        }
        if (activity.get("status").equals("CANCELLED")) {
            return "CANCELLED";
        }
        if (!now.isBefore(time(activity, "starts_at"))) {
            return now.isBefore(time(activity, "ends_at")) ? "RUNNING" : "OVER";
        }
        if (now.isBefore(time(activity, "signup_opens_at"))) {
            return "NOT_OPEN";
        }
        if (!now.isBefore(time(activity, "signup_closes_at"))) {
            return "CLOSED";
        }
        return activity.get("taken").equals(activity.get("capacity")) ? "FULL" : "OPEN";
    }

    private static LocalDateTime time(Map<String, Object> activity, String column) {
        return (LocalDateTime) activity.get(column);
    }
}
