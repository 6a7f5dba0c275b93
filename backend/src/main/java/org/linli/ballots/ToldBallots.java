package org.linli.ballots;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is to tell of ballots, and whom. */
@Component
public class ToldBallots {

    private final BallotMapper mapper;
    private final RollMapper roll;

    ToldBallots(BallotMapper mapper, RollMapper roll) {
        this.mapper = mapper;
        this.roll = roll;
    }

    /** The ballot. */
    public Optional<Ballot> find(long ballotId) {
        return mapper.find(ballotId);
    }

    /** People or households on the roll, in the order of their ids, after that id. */
    public List<Long> electors(long ballotId, long after, int most) {
        return roll.list(ballotId, null, after, most).stream()
                .map(RollMapper.Entry::electorId)
                .toList();
    }
}
