package org.linli.halls;

import java.io.Serial;
import java.util.List;
import org.linli.ballots.BallotRejected;
import org.linli.shared.errors.Rejected;

/** A use case of halls refused by a rule. */
class HallRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    HallRejected(HallErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private HallRejected(HallErrorCode code, List<String> field) {
        super(code, field);
    }

    static HallRejected invalid(String argument) {
        return new HallRejected(HallErrorCode.INVALID, "input", argument);
    }

    static HallRejected notFound(String argument) {
        return new HallRejected(HallErrorCode.NOT_FOUND, "input", argument);
    }

    /** A ballot that cannot be opened, told at the same field. */
    static HallRejected of(BallotRejected refused) {
        return new HallRejected(
                HallErrorCode.BALLOT_REFUSED, refused.rejection().field());
    }

    /** Ends with a refusal unless the value is valid. */
    static void unless(boolean valid, String argument) {
        if (!valid) {
            throw invalid(argument);
        }
    }
}
