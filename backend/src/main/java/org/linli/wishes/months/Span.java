package org.linli.wishes.months;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.linli.shared.errors.Fault;

/** Months in a row, by their first days, the last one included. */
record Span(LocalDate from, LocalDate to) {

    private static final int MOST = 24;

    /** The months that two days are in and those between them. */
    static Span between(LocalDate from, LocalDate to) {
        var span = new Span(from.withDayOfMonth(1), to.withDayOfMonth(1));
        var latest = span.from.plusMonths(MOST - 1);
        if (to.isBefore(from) || span.to.isAfter(latest)) {
            throw Fault.badInput(
                    "range",
                    "to",
                    from.toString(),
                    latest.plusMonths(1).minusDays(1).toString());
        }
        return span;
    }

    Stream<LocalDate> months() {
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(ChronoUnit.MONTHS.between(from, to) + 1);
    }
}
