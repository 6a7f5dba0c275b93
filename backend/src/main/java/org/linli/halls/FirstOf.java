package org.linli.halls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Page;

/** The first so many rows that belong to an object; those of all objects of an answer are read by one statement. */
record FirstOf(long id, int first) {

    /** Reads the argument {@code first}; what is not 1 to 50 is a fault of the request. */
    static FirstOf of(long id, int first) {
        return new FirstOf(id, Page.size(first));
    }

    /** Reads the argument {@code first}; what is not 1 to {@code most} is a fault of the request. */
    static FirstOf of(long id, int first, int most) {
        if (first < 1 || first > most) {
            throw Fault.badInput("first", most);
        }
        return new FirstOf(id, first);
    }

    /** Loads what was asked for: {@code load} takes the ids of the objects, and how many rows of each are enough. */
    static <T> Map<FirstOf, List<T>> load(
            Set<FirstOf> asked, Function<T, Long> owner, BiFunction<Collection<Long>, Integer, List<T>> load) {
        var ids = asked.stream().map(FirstOf::id).collect(Collectors.toSet());
        var most = asked.stream().mapToInt(FirstOf::first).max().orElse(1);
        var rows = load.apply(ids, most).stream().collect(Collectors.groupingBy(owner));
        return asked.stream()
                .collect(Collectors.toMap(Function.identity(), of -> rows.getOrDefault(of.id(), List.of()).stream()
                        .limit(of.first())
                        .toList()));
    }
}
