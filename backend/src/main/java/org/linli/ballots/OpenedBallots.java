package org.linli.ballots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.households.Electorate;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Text;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens ballots: what is asked is fixed then, and who may vote is frozen. */
@Component
class OpenedBallots implements BallotOffice {

    static final int LONGEST_QUESTION = 200;
    static final int LONGEST_OPTION = 100;
    static final int MOST_OPTIONS = 30;

    private static final int MOST_POINTS = 100;
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final List<String> YES_NO = List.of("赞成", "反对", "弃权");
    private static final int PAGE = 500;

    private final BallotMapper mapper;
    private final RollMapper roll;
    private final Electorate electorate;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenedBallots(
            BallotMapper mapper,
            RollMapper roll,
            Electorate electorate,
            Organisations organisations,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.roll = roll;
        this.electorate = electorate;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = BallotRejected.class)
    public long open(NewBallot ballot) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireValid(ballot, now);
        var node = organisations
                .find(ballot.nodeId())
                .filter(found -> found.communityId() != null)
                .orElseThrow(() -> BallotRejected.invalid("nodeId"));
        var electors = electors(node, ballot.unit());
        if (electors.isEmpty()) {
            throw new BallotRejected(BallotErrorCode.EMPTY_ROLL);
        }
        var id = ids.next();
        var communityId = Objects.requireNonNull(node.communityId());
        mapper.insert(id, communityId, node.id(), node.path(), ballot, electors.size(), now);
        mapper.insertOptions(communityId, options(id, ballot));
        for (var first = 0; first < electors.size(); first += PAGE) {
            roll.insert(id, communityId, electors.subList(first, Math.min(first + PAGE, electors.size())));
        }
        events.publishEvent(new BallotOpened(id, ballot.subject(), ballot.subjectId()));
        return id;
    }

    private List<Long> electors(Organisation node, ElectorUnit unit) {
        var electors = new TreeSet<Long>();
        electorate.eachResident(
                node,
                residents -> residents.forEach(resident ->
                        electors.add(unit == ElectorUnit.PERSON ? resident.personId() : resident.householdId())));
        return List.copyOf(electors);
    }

    private static List<BallotOption> options(long id, NewBallot ballot) {
        var options = new ArrayList<BallotOption>();
        if (ballot.type() == BallotType.YES_NO) {
            YES_NO.forEach(text -> options.add(new BallotOption(id, options.size(), text, null)));
        }
        ballot.options()
                .forEach(option -> options.add(new BallotOption(id, options.size(), option.text(), option.costFen())));
        return options;
    }

    private static void requireValid(NewBallot ballot, Instant now) {
        require(Text.isLine(ballot.question(), 1, LONGEST_QUESTION), "question");
        require(ballot.closesAt().isAfter(now) && !ballot.closesAt().isAfter(now.plus(LONGEST)), "closesAt");
        requireOptions(ballot);
        requireMost(ballot);
        requireBudget(ballot);
    }

    private static void requireOptions(NewBallot ballot) {
        var options = ballot.options();
        var texts = options.stream().map(NewBallot.NewOption::text).toList();
        var fit = ballot.type() == BallotType.YES_NO
                ? options.isEmpty()
                : options.size() >= 2
                        && options.size() <= MOST_OPTIONS
                        && texts.stream().allMatch(text -> Text.isLine(text, 1, LONGEST_OPTION))
                        && new HashSet<>(texts).size() == texts.size();
        require(fit, "options");
    }

    private static void requireMost(NewBallot ballot) {
        var most = ballot.most();
        var fits =
                switch (ballot.type()) {
                    case UP_TO -> most >= 1 && most <= ballot.options().size();
                    case POINTS -> most >= 1 && most <= MOST_POINTS;
                    case YES_NO, ONE_OF, RANKING, KNAPSACK -> most == 1;
                };
        require(fits, "most");
    }

    private static void requireBudget(NewBallot ballot) {
        var budget = ballot.budgetFen();
        var given = budget != null;
        var possible = ballot.type() == BallotType.KNAPSACK || ballot.type() == BallotType.POINTS;
        require(
                given ? possible && budget > 0 && budget <= Integer.MAX_VALUE : ballot.type() != BallotType.KNAPSACK,
                "budgetFen");
        require(given == (ballot.rule() != null), "rule");
        var costsFit = ballot.options().stream()
                .map(NewBallot.NewOption::costFen)
                .allMatch(cost -> given ? cost != null && cost > 0 && cost <= budget : cost == null);
        require(costsFit, "options");
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw BallotRejected.invalid(field);
        }
    }

    @Override
    public Map<Long, List<Ballot>> about(BallotSubject subject, Collection<Long> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : mapper.about(subject, subjectIds).stream().collect(Collectors.groupingBy(Ballot::subjectId));
    }

    @Override
    public Map<Long, Ballot> byId(Collection<Long> wanted) {
        var found = wanted.isEmpty() ? Stream.<Ballot>of() : mapper.findAllById(wanted).stream();
        return found.collect(Collectors.toMap(Ballot::id, Function.identity()));
    }
}
