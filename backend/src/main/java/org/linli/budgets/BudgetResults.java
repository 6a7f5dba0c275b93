package org.linli.budgets;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.ballots.BallotCalledOff;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotSubject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what came of ballots on projects. Each takes effect once, however often it is told. */
@Component
class BudgetResults {

    private final BudgetRounds rounds;
    private final BudgetRoundMapper mapper;
    private final ProjectMapper projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BudgetResults(
            BudgetRounds rounds,
            BudgetRoundMapper mapper,
            ProjectMapper projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.mapper = mapper;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(BallotClosed closed) {
        if (closed.subject() == BallotSubject.PROJECTS) {
            rounds.lock(closed.subjectId())
                    .filter(round -> round.isVotedOnBy(closed.ballotId()))
                    .ifPresent(round -> decide(closed));
        }
    }

    private void decide(BallotClosed closed) {
        var roundId = closed.subjectId();
        var winners = closed.outcome() == BallotOutcome.PASSED ? closed.winners() : List.<Integer>of();
        var status = winners.isEmpty() ? BudgetRoundStatus.NOT_DECIDED : BudgetRoundStatus.DECIDED;
        mapper.decide(roundId, closed.ballotId(), status, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        projects.decide(roundId, winners);
        rounds.changed(roundId);
        events.publishEvent(new BudgetDecided(roundId));
    }

    /** Lets projects of a round be screened again whose ballot was called off. */
    @ApplicationModuleListener
    void on(BallotCalledOff calledOff) {
        if (calledOff.subject() == BallotSubject.PROJECTS) {
            rounds.lock(calledOff.subjectId())
                    .filter(round -> round.isVotedOnBy(calledOff.ballotId()))
                    .ifPresent(round -> resume(round.id(), calledOff.ballotId()));
        }
    }

    private void resume(long roundId, long ballotId) {
        mapper.resume(roundId, ballotId);
        projects.displace(roundId);
        rounds.changed(roundId);
    }
}
