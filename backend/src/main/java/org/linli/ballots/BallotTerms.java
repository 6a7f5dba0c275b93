package org.linli.ballots;

import java.util.List;
import java.util.Objects;
import org.linli.ballots.counting.Terms;
import org.springframework.stereotype.Component;

/** By what the votes of ballots are taken and counted. */
@Component
class BallotTerms {

    private final BallotMapper mapper;

    BallotTerms(BallotMapper mapper) {
        this.mapper = mapper;
    }

    Terms of(Ballot ballot) {
        return of(ballot, mapper.options(List.of(ballot.id())));
    }

    static Terms of(Ballot ballot, List<BallotOption> options) {
        var costs = ballot.budgetFen() == null
                ? List.<Long>of()
                : options.stream()
                        .map(option -> Objects.requireNonNull(option.costFen()))
                        .toList();
        return new Terms(
                ballot.type(),
                options.size(),
                costs,
                ballot.most(),
                ballot.needed(),
                ballot.majority(),
                ballot.budgetFen(),
                ballot.budgetRule());
    }
}
