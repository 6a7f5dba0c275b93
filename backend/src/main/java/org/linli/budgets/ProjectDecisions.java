package org.linli.budgets;

import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is decided about the words of projects. */
@Component
class ProjectDecisions {

    private final BudgetRounds rounds;
    private final ProjectMapper mapper;
    private final Moderation moderation;

    ProjectDecisions(BudgetRounds rounds, ProjectMapper mapper, Moderation moderation) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.moderation = moderation;
    }

    /** Asks what it is now, with the round locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() == ContentKind.PROJECT) {
            mapper.find(decided.contentId())
                    .flatMap(project -> rounds.lock(project.roundId()))
                    .ifPresent(round -> follow(round, decided));
        }
    }

    private void follow(BudgetRound round, ContentDecided decided) {
        moderation
                .state(decided.kind(), decided.contentId(), decided.hash())
                .filter(state -> mapper.follow(decided.contentId(), decided.hash(), state) == 1)
                .ifPresent(state -> rounds.changed(round.id()));
    }
}
