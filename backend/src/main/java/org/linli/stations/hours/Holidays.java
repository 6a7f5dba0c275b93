package org.linli.stations.hours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Official holidays and the working days that make up for them. Those that were known when the server was built are there from
 * its start on; what staff has set stays.
 */
@Component
public class Holidays {

    /** Name among the sources of answers, with the year. */
    public static final String SOURCE = "holidays";

    private static final Logger log = LoggerFactory.getLogger(Holidays.class);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HolidayMapper mapper;
    private final Clock clock;

    Holidays(HolidayMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Those of a year in their order; empty when they are not known yet. */
    public List<Holiday> of(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? List.of()
                : mapper.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Fills in years of which no day is known; harmless when several servers start at once. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void fillIn() {
        var years = known().stream()
                .collect(Collectors.groupingBy(holiday -> holiday.date().getYear()));
        years.forEach((year, days) -> {
            if (of(year).isEmpty()) {
                days.forEach(day -> mapper.add(day, clock.instant()));
            }
        });
    }

    /** Tells operators each day of December while next year's are not there. */
    @Scheduled(cron = "0 0 9 * 12 ?", zone = "Asia/Shanghai")
    void remind() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (of(today.getYear() + 1).isEmpty()) {
            log.warn("The holidays of {} are not known: set them with holidaysSet", today.getYear() + 1);
        }
    }

    private static List<Holiday> known() {
        try {
            var text = new ClassPathResource("holidays/cn.csv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Holidays::read)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Holiday read(String line) {
        var parts = line.split(",");
        return new Holiday(LocalDate.parse(parts[0]), parts[1], parts.length > 2);
    }
}
