package org.linli.budgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have proposed. What staff has not accepted goes with the account; what a community votes on, or has voted on, stays
 * under the id, or a result would name what nobody can read.
 */
@Component
class BudgetData implements PersonalData {

    private static final int MOST = 10_000;

    private final BudgetRounds rounds;
    private final ProjectMapper mapper;

    BudgetData(BudgetRounds rounds, ProjectMapper mapper) {
        this.rounds = rounds;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return mapper.findBy(personId, MOST).stream().map(BudgetData::row).toList();
    }

    private static Map<String, Object> row(Project project) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "project");
        row.put("title", project.title());
        row.put("text", project.text());
        row.put("status", project.status().name());
        put(row, "costFen", project.costFen());
        put(row, "reason", project.reason());
        row.put("proposedAt", project.proposedAt().toString());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }

    /** Holds each round before a project of it is erased, in the order of their ids. */
    @Override
    @Transactional
    public void erase(long personId) {
        var proposed = mapper.findBy(personId, MOST);
        proposed.stream().map(Project::roundId).distinct().sorted().forEach(roundId -> {
            rounds.lock(roundId);
            rounds.changed(roundId);
        });
        proposed.forEach(project -> mapper.erase(project.id()));
    }
}
