package org.linli.budgets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.graphql.Page;

/**
 * The first so many projects of a round; those of all rounds of an answer are read by one statement.
 *
 * @param personId only what she has proposed; 0 for what everyone can see
 */
record FirstProjects(long roundId, long personId, int first) {

    /** Reads the argument {@code first}; what is not 1 to 50 is a fault of the request. */
    static FirstProjects of(long roundId, long personId, int first) {
        return new FirstProjects(roundId, personId, Page.size(first));
    }

    static Map<FirstProjects, List<Project>> load(Set<FirstProjects> asked, Rows rows) {
        var ids = asked.stream().map(FirstProjects::roundId).collect(Collectors.toSet());
        var most = asked.stream().mapToInt(FirstProjects::first).max().orElse(1);
        var personId = asked.stream().mapToLong(FirstProjects::personId).max().orElse(0);
        var byRound = rows.read(personId, ids, most).stream().collect(Collectors.groupingBy(Project::roundId));
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), of -> byRound.getOrDefault(of.roundId(), List.of()).stream()
                                .limit(of.first())
                                .toList()));
    }

    /** Reads up to so many projects of each round. */
    @FunctionalInterface
    interface Rows {

        List<Project> read(long personId, Collection<Long> roundIds, int most);
    }
}
