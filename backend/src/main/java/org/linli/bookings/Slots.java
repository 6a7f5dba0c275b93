package org.linli.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.stations.Bookable;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenTimes;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;

/** The slots of services: one after the other from each opening on, as long as they end before it closes. */
@Component
class Slots {

    /** Name among the sources of answers, with the id of the service. */
    static final String SOURCE = "service-slots";

    private final OpenTimes times;

    Slots(OpenTimes times) {
        this.times = times;
    }

    /** Whether a span is a slot of a service. */
    boolean isSlot(Bookable service, Span span) {
        var day = LocalDate.ofInstant(span.startsAt(), service.zone());
        return times.days(service.hours(), day.minusDays(1), 2).stream()
                .flatMap(open -> on(service, open).stream())
                .anyMatch(span::equals);
    }

    /** The slots that begin in what is open on a day. */
    List<Span> on(Bookable service, OpenDay day) {
        var slots = new ArrayList<Span>();
        var length = Objects.requireNonNull(service.slot());
        for (var open : day.open()) {
            slots.addAll(within(open, length));
        }
        return slots;
    }

    private static List<Span> within(Span open, Duration length) {
        var slots = new ArrayList<Span>();
        for (var start = open.startsAt(); !start.plus(length).isAfter(open.endsAt()); start = start.plus(length)) {
            slots.add(new Span(start, start.plus(length)));
        }
        return slots;
    }
}
