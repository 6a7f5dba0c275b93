package org.linli.wishes.months;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was counted, for many nodes at once. */
@Component
class Months {

    private final MonthMapper mapper;

    Months(MonthMapper mapper) {
        this.mapper = mapper;
    }

    /** Every month of each span, also those in which nothing has happened. */
    Map<Asked, List<WishMonth>> of(Collection<Asked> asked) {
        var found = new HashMap<Asked, List<WishMonth>>();
        asked.stream()
                .collect(Collectors.groupingBy(Asked::span))
                .forEach((span, nodes) -> found.putAll(read(span, nodes)));
        return found;
    }

    private Map<Asked, List<WishMonth>> read(Span span, List<Asked> asked) {
        var ids = asked.stream().map(Asked::organisationId).collect(Collectors.toSet());
        var rows = mapper.find(ids, span.from(), span.to()).stream()
                .collect(Collectors.groupingBy(
                        WishMonth::organisationId, Collectors.toMap(WishMonth::month, Function.identity())));
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), one -> fill(one, rows.getOrDefault(one.organisationId(), Map.of()))));
    }

    private static List<WishMonth> fill(Asked asked, Map<LocalDate, WishMonth> rows) {
        return asked.span()
                .months()
                .map(month -> rows.getOrDefault(month, WishMonth.empty(asked.organisationId(), month)))
                .toList();
    }

    /** A node and which of its months are asked for. */
    record Asked(long organisationId, Span span) {}
}
