package org.linli.ballots;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of ballots refused by a rule. */
public class BallotRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    BallotRejected(BallotErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private BallotRejected(BallotErrorCode code, List<String> field, Object argument) {
        super(code, field, argument);
    }

    /** A refusal whose message names a number. */
    static BallotRejected withNumber(BallotErrorCode code, long number, String... field) {
        return new BallotRejected(code, List.of(field), number);
    }

    static BallotRejected invalid(String argument) {
        return new BallotRejected(BallotErrorCode.INVALID, "input", argument);
    }

    static BallotRejected notFound(String argument) {
        return new BallotRejected(BallotErrorCode.NOT_FOUND, "input", argument);
    }
}
