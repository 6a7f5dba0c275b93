package org.linli.halls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotOffice;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotRejected;
import org.linli.ballots.BallotSubject;
import org.linli.ballots.BallotType;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.NewBallot;
import org.linli.ballots.Share;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the rules of halls: proposed by who hosts the hall, adopted by its residents. */
@Service
class Rules {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_WAY = 365;

    private final RulesMapper mapper;
    private final Halls halls;
    private final BallotOffice ballots;
    private final Audit audit;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    Rules(RulesMapper mapper, Halls halls, BallotOffice ballots, Audit audit, Changes changes, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.halls = halls;
        this.ballots = ballots;
        this.audit = audit;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts a version to the vote of the residents of the hall's node; one of a kind at a time. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long propose(Viewer viewer, Proposal proposal) {
        var hall = halls.lockHosted(viewer, proposal.hallId());
        HallRejected.unless(Text.isProse(proposal.text(), 1, LONGEST_TEXT), "text");
        HallRejected.unless(!proposal.inForceFrom().isAfter(today().plusDays(LONGEST_WAY)), "inForceFrom");
        var rules = rules(proposal);
        try {
            mapper.insert(rules, hall.communityId(), viewer.actorId());
        } catch (DuplicateKeyException proposedAlready) {
            throw new HallRejected(HallErrorCode.RULES_BEING_VOTED);
        }
        mapper.open(rules.id(), open(hall, rules, proposal));
        audit.record(Deed.by(viewer, "rules.proposed").at(hall.organisationId()));
        changes.of(Halls.SOURCE, List.of(hall.id()));
        return rules.id();
    }

    private HallRules rules(Proposal proposal) {
        return new HallRules(
                ids.next(),
                proposal.hallId(),
                proposal.kind(),
                mapper.latestNumber(proposal.hallId(), proposal.kind()) + 1,
                proposal.text(),
                Fingerprint.of(proposal.text()),
                HallRulesStatus.PROPOSED,
                proposal.inForceFrom(),
                null,
                now(),
                null);
    }

    private long open(Hall hall, HallRules rules, Proposal proposal) {
        try {
            return ballots.open(new NewBallot(
                    BallotSubject.RULES,
                    rules.id(),
                    hall.organisationId(),
                    "是否通过《%s》第 %d 版？".formatted(rules.kind().title(), rules.version()),
                    proposal.mode(),
                    BallotType.YES_NO,
                    proposal.unit(),
                    List.of(),
                    1,
                    proposal.quorum(),
                    proposal.majority(),
                    null,
                    null,
                    proposal.closesAt()));
        } catch (BallotRejected refused) {
            throw HallRejected.of(refused);
        }
    }

    /** Follows the ballot on a version; harmless when it was followed before. */
    @Transactional
    void follow(long rulesId, long ballotId, BallotOutcome outcome) {
        var status = outcome == BallotOutcome.PASSED ? HallRulesStatus.ADOPTED : HallRulesStatus.REJECTED;
        if (mapper.decide(rulesId, ballotId, status, today(), now()) == 1) {
            find(rulesId).ifPresent(rules -> changes.of(Halls.SOURCE, List.of(rules.hallId())));
        }
    }

    /** Lets go of a version whose ballot was called off: another one can be proposed. */
    @Transactional
    void drop(long rulesId, long ballotId) {
        follow(rulesId, ballotId, BallotOutcome.NOT_PASSED);
    }

    Optional<HallRules> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The versions with these ids by their id. */
    Map<Long, HallRules> byId(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAllById(wanted).stream().collect(Collectors.toMap(HallRules::id, Function.identity()));
    }

    /** How the hall works today, as its residents have adopted it. */
    Optional<HallRules> procedure(long hallId) {
        return mapper.inForce(hallId, HallRulesKind.PROCEDURE, today());
    }

    /** The latest versions of each hall, of all kinds when none is named. */
    List<HallRules> of(Collection<Long> hallIds, @Nullable HallRulesKind kind, int most) {
        return mapper.findOf(hallIds, kind == null ? List.of(HallRulesKind.values()) : List.of(kind), most);
    }

    /** The versions that are in force today. */
    List<HallRules> inForce(Collection<Long> hallIds) {
        return mapper.findInForce(hallIds, today());
    }

    /** From when on others may be in force than today. */
    Instant endOfToday() {
        return today().plusDays(1).atStartOfDay(HallNumbers.ZONE).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HallNumbers.ZONE));
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A version, and how it is voted on. */
    record Proposal(
            long hallId,
            HallRulesKind kind,
            String text,
            LocalDate inForceFrom,
            BallotMode mode,
            ElectorUnit unit,
            @Nullable Share quorum,
            Share majority,
            Instant closesAt) {}
}
