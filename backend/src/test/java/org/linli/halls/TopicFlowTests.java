package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicFlowTests {

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("RAISED", Set.of("SCREENED", "OUT_OF_SCOPE", "MERGED", "WITHDRAWN")),
            Map.entry("SCREENED", Set.of("SECONDED", "LAPSED", "MERGED", "WITHDRAWN")),
            Map.entry("SECONDED", Set.of("DELIBERATING")),
            Map.entry("DELIBERATING", Set.of("VOTING")),
            Map.entry("VOTING", Set.of("DECIDED", "NOT_PASSED", "NO_QUORUM", "DELIBERATING")),
            Map.entry("NO_QUORUM", Set.of("VOTING")),
            Map.entry("DECIDED", Set.of("PUBLIC_NOTICE")),
            Map.entry("PUBLIC_NOTICE", Set.of("EXECUTING", "DELIBERATING")),
            Map.entry("EXECUTING", Set.of("EVALUATED")),
            Map.entry("EVALUATED", Set.of("CLOSED", "REOPENED")),
            Map.entry("REOPENED", Set.of("EXECUTING")));

    @Test
    void topicsGetWhereTheTableSaysAndNowhereElse() {
        var found = new TreeMap<String, Set<String>>();
        for (var from : TopicStatus.values()) {
            var next = Stream.of(TopicStatus.values())
                    .filter(to -> TopicFlow.leads(from, to))
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            if (!next.isEmpty()) {
                found.put(from.name(), next);
            }
        }

        assertThat(found).isEqualTo(new TreeMap<>(TABLE));
    }

    @Test
    void everyStatusCanBeReachedFromRaised() {
        var reached = new HashSet<>(Set.of(TopicStatus.RAISED));
        for (var i = 0; i < TopicStatus.values().length; i++) {
            Stream.of(TopicStatus.values())
                    .filter(to -> reached.stream().anyMatch(from -> TopicFlow.leads(from, to)))
                    .toList()
                    .forEach(reached::add);
        }

        assertThat(reached).containsExactlyInAnyOrder(TopicStatus.values());
    }
}
