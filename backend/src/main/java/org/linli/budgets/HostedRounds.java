package org.linli.budgets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotOffice;
import org.linli.ballots.BallotRejected;
import org.linli.ballots.BallotSubject;
import org.linli.ballots.BallotType;
import org.linli.ballots.BudgetRule;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.NewBallot;
import org.linli.ballots.Share;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, calls them off, and puts them to the vote. */
@Service
class HostedRounds {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_INTRODUCTION = 1_000;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_MONEY = 2_000_000_000;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int FEWEST_OPTIONS = 2;

    private final BudgetRounds rounds;
    private final BudgetRoundMapper mapper;
    private final ProjectMapper projects;
    private final BallotOffice ballots;
    private final Organisations organisations;
    private final Audit audit;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    HostedRounds(
            BudgetRounds rounds,
            BudgetRoundMapper mapper,
            ProjectMapper projects,
            BallotOffice ballots,
            Organisations organisations,
            Audit audit,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.projects = projects;
        this.ballots = ballots;
        this.organisations = organisations;
        this.audit = audit;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a round, at a community or a node under one. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long open(Viewer viewer, NewRound plan) {
        var node = organisations
                .findPublic(plan.organisationId())
                .filter(found -> found.communityId() != null)
                .filter(found -> viewer.standing().may(Permission.HOST_HALLS, found.path()))
                .orElseThrow(() -> BudgetRejected.notFound("organisationId"));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BudgetRejected.unless(Text.isLine(plan.title(), 1, LONGEST_TITLE), "title");
        BudgetRejected.unless(Text.isProse(plan.introduction(), 0, LONGEST_INTRODUCTION), "introduction");
        BudgetRejected.unless(plan.budgetFen() >= 1 && plan.budgetFen() <= MOST_MONEY, "budgetFen");
        BudgetRejected.unless(
                plan.proposalsUntil().isAfter(now) && !plan.proposalsUntil().isAfter(now.plus(LONGEST)),
                "proposalsUntil");
        var round = round(plan, node, now);
        mapper.insert(round);
        var lists = new ArrayList<>(node.lineage());
        lists.add(BudgetRounds.EVERYWHERE);
        mapper.enlist(lists, round.id());
        changes.of(BudgetRounds.LISTS, lists);
        audit.record(Deed.by(viewer, "budget-round.opened").about(0).at(node.id()));
        return round.id();
    }

    private BudgetRound round(NewRound plan, Organisation node, Instant now) {
        return new BudgetRound(
                ids.next(),
                Objects.requireNonNull(node.communityId()),
                node.id(),
                node.path(),
                plan.title(),
                plan.introduction(),
                plan.budgetFen(),
                plan.proposalsUntil().truncatedTo(ChronoUnit.MILLIS),
                BudgetRoundStatus.PROPOSING,
                null,
                null,
                now,
                null);
    }

    /** Calls off a round that is not voted on. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long cancel(Viewer viewer, long roundId, String reason) {
        var round = rounds.lockHosted(viewer, roundId, "roundId");
        BudgetRejected.unless(Text.isLine(reason, 1, LONGEST_REASON), "reason");
        if (round.status() == BudgetRoundStatus.VOTING) {
            throw new BudgetRejected(BudgetErrorCode.BEING_VOTED);
        }
        round.requireProposing();
        require(mapper.cancel(roundId, reason));
        rounds.changed(roundId);
        audit.record(Deed.by(viewer, "budget-round.cancelled").about(0).at(round.organisationId()));
        return roundId;
    }

    /** Puts the accepted projects to the vote; the order in which they were proposed is that of the options. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long putToVote(Viewer viewer, long roundId, Vote vote) {
        var round = rounds.lockHosted(viewer, roundId, "roundId");
        vote.check();
        if (round.status() == BudgetRoundStatus.VOTING) {
            throw new BudgetRejected(BudgetErrorCode.BEING_VOTED);
        }
        round.requireProposing();
        var accepted = projects.findAccepted(roundId);
        if (accepted.size() < FEWEST_OPTIONS) {
            throw new BudgetRejected(BudgetErrorCode.TOO_FEW);
        }
        require(mapper.putToVote(roundId, open(round, vote, accepted)));
        for (var place = 0; place < accepted.size(); place++) {
            require(projects.place(accepted.get(place).id(), place));
        }
        rounds.changed(roundId);
        audit.record(Deed.by(viewer, "budget-round.put-to-vote").about(0).at(round.organisationId()));
        return roundId;
    }

    private long open(BudgetRound round, Vote vote, List<Project> accepted) {
        try {
            return ballots.open(new NewBallot(
                    BallotSubject.PROJECTS,
                    round.id(),
                    round.organisationId(),
                    round.title(),
                    vote.mode(),
                    vote.type(),
                    vote.unit(),
                    accepted.stream().map(HostedRounds::option).toList(),
                    vote.points() == null ? 1 : vote.points(),
                    vote.quorum(),
                    Share.MORE_THAN_HALF,
                    (long) round.budgetFen(),
                    vote.rule(),
                    vote.closesAt()));
        } catch (BallotRejected refused) {
            throw BudgetRejected.of(refused);
        }
    }

    private static NewBallot.NewOption option(Project project) {
        return new NewBallot.NewOption(
                project.title(), Objects.requireNonNull(project.costFen()).longValue());
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The round was not locked");
        }
    }

    /** A round to open. */
    record NewRound(long organisationId, String title, String introduction, int budgetFen, Instant proposalsUntil) {}

    /**
     * How a round is voted on.
     *
     * @param points how many a vote gives at most; null where it names projects
     */
    record Vote(
            BallotType type,
            @Nullable Integer points,
            BudgetRule rule,
            ElectorUnit unit,
            BallotMode mode,
            @Nullable Share quorum,
            Instant closesAt) {

        /** Ends with a refusal when no round is voted on like this; a show of hands would tell the result while it runs. */
        void check() {
            BudgetRejected.unless(type == BallotType.KNAPSACK || type == BallotType.POINTS, "type");
            BudgetRejected.unless((type == BallotType.POINTS) == (points != null), "points");
            BudgetRejected.unless(mode != BallotMode.OPEN, "mode");
        }
    }
}
