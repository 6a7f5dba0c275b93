package org.linli.budgets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff decides about projects, and never about one of her own. */
@Service
class ProjectScreenings {

    private static final int LONGEST_REASON = 200;

    /** As many options as a ballot can have. */
    private static final int MOST_ACCEPTED = 30;

    private final BudgetRounds rounds;
    private final ProjectMapper mapper;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProjectScreenings(
            BudgetRounds rounds, ProjectMapper mapper, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Projects that nobody has screened; none for who does not host the round. */
    @Permitted(Permission.HOST_HALLS)
    List<Project> waiting(Viewer viewer, long roundId, long after, int limit) {
        var hosted = rounds.find(roundId)
                .filter(round -> BudgetRounds.isHostedBy(viewer, round))
                .isPresent();
        return hosted ? mapper.findToScreen(roundId, after, limit) : List.of();
    }

    /** Accepts a project at a cost, or declines it for a reason. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long screen(
            Viewer viewer,
            long projectId,
            ProjectScreening decision,
            @Nullable Integer costFen,
            @Nullable String reason) {
        var roundId = mapper.find(projectId).map(Project::roundId).orElseThrow(ProjectScreenings::notFound);
        var round = rounds.lockHosted(viewer, roundId, "projectId");
        var project = mapper.find(projectId).orElseThrow(ProjectScreenings::notFound);
        if (project.proposerId() == viewer.actorId()) {
            throw new BudgetRejected(BudgetErrorCode.OWN_PROJECT);
        }
        round.requireProposing();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (decision == ProjectScreening.ACCEPT) {
            accept(round, project, costFen, reason, now);
            record(viewer, "project.accepted", round, project);
        } else {
            decline(project, costFen, reason, now);
            record(viewer, "project.declined", round, project);
        }
        rounds.changed(roundId);
        events.publishEvent(new ProjectScreened(projectId, project.proposerId()));
        return projectId;
    }

    private void accept(
            BudgetRound round, Project project, @Nullable Integer costFen, @Nullable String reason, Instant now) {
        if (costFen == null || costFen < 1 || costFen > round.budgetFen()) {
            throw BudgetRejected.invalid("costFen");
        }
        BudgetRejected.unless(reason == null || Text.isLine(reason, 1, LONGEST_REASON), "reason");
        if (!project.isShown() && project.status() != ProjectStatus.WITHDRAWN) {
            throw new BudgetRejected(BudgetErrorCode.NOT_SHOWN);
        }
        var others = mapper.findAccepted(round.id()).stream()
                .filter(other -> other.id() != project.id())
                .toList();
        if (others.stream().anyMatch(other -> other.title().equals(project.title()))) {
            throw new BudgetRejected(BudgetErrorCode.TITLE_TAKEN);
        }
        if (others.size() >= MOST_ACCEPTED) {
            throw new BudgetRejected(BudgetErrorCode.TOO_MANY, "input", "decision");
        }
        require(mapper.accept(project.id(), costFen, reason, now));
    }

    private void decline(Project project, @Nullable Integer costFen, @Nullable String reason, Instant now) {
        BudgetRejected.unless(costFen == null, "costFen");
        if (reason == null || !Text.isLine(reason, 1, LONGEST_REASON)) {
            throw BudgetRejected.invalid("reason");
        }
        require(mapper.decline(project.id(), reason, now));
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new BudgetRejected(BudgetErrorCode.WRONG_STATUS);
        }
    }

    private void record(Viewer viewer, String action, BudgetRound round, Project project) {
        audit.record(Deed.by(viewer, action).about(project.proposerId()).at(round.organisationId()));
    }

    private static BudgetRejected notFound() {
        return BudgetRejected.notFound("projectId");
    }
}
