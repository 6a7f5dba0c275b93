package org.linli.budgets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of all nodes. Who changes one, or a project of it, locks its row first, so that all who do queue in one order. */
@Component
class BudgetRounds {

    /** Name among the sources of answers, with the id of the round: the round, and the projects that it has. */
    static final String SOURCE = "budget-round";

    /** Name among the sources of answers, with the id of a node: which rounds there are at it and under it. */
    static final String LISTS = "budget-rounds";

    /** Stands for all nodes. */
    static final long EVERYWHERE = 0;

    private final BudgetRoundMapper mapper;
    private final Changes changes;

    BudgetRounds(BudgetRoundMapper mapper, Changes changes) {
        this.mapper = mapper;
        this.changes = changes;
    }

    Optional<BudgetRound> find(long id) {
        return mapper.find(id);
    }

    /** The rounds with these ids by their id; ids that name nothing are left out. */
    Map<Long, BudgetRound> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(BudgetRound::id, Function.identity()));
    }

    /** Those of a node and of all under it, the latest first, with ids below {@code before}. */
    List<BudgetRound> under(long organisationId, long before, int limit) {
        return mapper.list(organisationId, before, limit);
    }

    /** The round as it stands, which nobody else changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<BudgetRound> lock(long id) {
        return mapper.lock(id);
    }

    /** The round, locked, if the viewer hosts the halls of its node. */
    @Transactional(propagation = Propagation.MANDATORY)
    BudgetRound lockHosted(Viewer viewer, long id, String argument) {
        return lock(id).filter(round -> isHostedBy(viewer, round)).orElseThrow(() -> BudgetRejected.notFound(argument));
    }

    static boolean isHostedBy(Viewer viewer, BudgetRound round) {
        return viewer.standing().may(Permission.HOST_HALLS, round.path());
    }

    /** Tells that the round, or a project of it, is another one. */
    void changed(long id) {
        changes.of(SOURCE, List.of(id));
    }
}
