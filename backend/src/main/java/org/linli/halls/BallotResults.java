package org.linli.halls;

import org.linli.ballots.BallotCalledOff;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotSubject;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what came of ballots on topics and on rules. Each takes effect once, however often it is told. */
@Component
class BallotResults {

    private final Deliberations deliberations;
    private final Rules rules;

    BallotResults(Deliberations deliberations, Rules rules) {
        this.deliberations = deliberations;
        this.rules = rules;
    }

    @ApplicationModuleListener
    void on(BallotClosed closed) {
        if (closed.subject() == BallotSubject.TOPIC) {
            deliberations.follow(closed.subjectId(), closed.ballotId(), closed.outcome());
        } else if (closed.subject() == BallotSubject.RULES) {
            rules.follow(closed.subjectId(), closed.ballotId(), closed.outcome());
        }
    }

    @ApplicationModuleListener
    void on(BallotCalledOff calledOff) {
        if (calledOff.subject() == BallotSubject.TOPIC) {
            deliberations.resume(calledOff.subjectId(), calledOff.ballotId());
        } else if (calledOff.subject() == BallotSubject.RULES) {
            rules.drop(calledOff.subjectId(), calledOff.ballotId());
        }
    }
}
