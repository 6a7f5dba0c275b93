package org.linli.budgets;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How projects are proposed and taken back. What is to be shown is checked first, outside of the transaction. */
@Service
@EnableConfigurationProperties(BudgetRates.class)
class ProjectProposals {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_OPEN = 3;

    private final BudgetRounds rounds;
    private final ProjectMapper mapper;
    private final Proposers proposers;
    private final Moderation moderation;
    private final RateLimit limit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProjectProposals(
            BudgetRounds rounds,
            ProjectMapper mapper,
            Proposers proposers,
            Moderation moderation,
            BudgetRates rates,
            RateLimits limits,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.proposers = proposers;
        this.moderation = moderation;
        this.limit = limits.limit("project", rates.project());
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Proposes a project. The same request makes one project, also after a crash. */
    long propose(Viewer viewer, long roundId, Draft draft, @Nullable String requestId) {
        var known = requestId == null ? Optional.<Long>empty() : mapper.findByRequest(viewer.personId(), requestId);
        if (known.isPresent()) {
            return known.get();
        }
        var round = rounds.find(roundId).orElseThrow(() -> BudgetRejected.notFound("roundId"));
        proposers.require(viewer, round);
        draft.check(round);
        requireOpen(viewer, round);
        limit.take(Long.toString(viewer.personId()));
        var verdict = check(viewer, draft);
        var id = ids.next();
        try {
            transaction.executeWithoutResult(status -> insert(viewer, id, roundId, draft, requestId, verdict));
            return id;
        } catch (DuplicateKeyException repeated) {
            return mapper.findByRequest(viewer.personId(), String.valueOf(requestId))
                    .orElseThrow();
        }
    }

    private void requireOpen(Viewer viewer, BudgetRound round) {
        if (round.status() != BudgetRoundStatus.PROPOSING || !clock.instant().isBefore(round.proposalsUntil())) {
            throw new BudgetRejected(BudgetErrorCode.PROPOSALS_OVER);
        }
        if (mapper.countOpen(viewer.personId(), round.id()) >= MOST_OPEN) {
            throw new BudgetRejected(BudgetErrorCode.TOO_MANY);
        }
    }

    private Verdict check(Viewer viewer, Draft draft) {
        var words = draft.title() + '\n' + draft.text();
        var verdict = moderation.check(new Submission(ContentKind.PROJECT, viewer.personId(), words, List.of()));
        if (verdict.refused()) {
            throw new BudgetRejected(BudgetErrorCode.TEXT_REFUSED, "input", "text");
        }
        return verdict;
    }

    private void insert(
            Viewer viewer, long id, long roundId, Draft draft, @Nullable String requestId, Verdict verdict) {
        var round = rounds.lock(roundId).orElseThrow();
        requireOpen(viewer, round);
        var project = new Project(
                id,
                round.communityId(),
                roundId,
                viewer.personId(),
                draft.title(),
                draft.text(),
                draft.costFen(),
                ProjectStatus.PROPOSED,
                null,
                null,
                ContentState.IN_REVIEW,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        mapper.insert(project, requestId, verdict.hash());
        mapper.follow(id, verdict.hash(), moderation.keep(verdict, id));
        rounds.changed(roundId);
    }

    /** Takes back an own project, as long as nobody votes on it. */
    @Transactional
    long withdraw(Viewer viewer, long projectId) {
        var project = mapper.find(projectId)
                .filter(found -> found.proposerId() == viewer.personId())
                .orElseThrow(() -> BudgetRejected.notFound("projectId"));
        rounds.lock(project.roundId()).orElseThrow().requireProposing();
        if (mapper.withdraw(projectId) == 0) {
            throw new BudgetRejected(BudgetErrorCode.WRONG_STATUS);
        }
        moderation.forget(ContentKind.PROJECT, projectId);
        rounds.changed(project.roundId());
        return projectId;
    }

    /**
     * What is proposed.
     *
     * @param costFen null when the proposer cannot tell
     */
    record Draft(String title, String text, @Nullable Integer costFen) {

        void check(BudgetRound round) {
            BudgetRejected.unless(Text.isLine(title, 1, LONGEST_TITLE), "title");
            BudgetRejected.unless(Text.isProse(text, 1, LONGEST_TEXT), "text");
            BudgetRejected.unless(costFen == null || costFen >= 1 && costFen <= round.budgetFen(), "costFen");
        }
    }
}
