package org.linli.activities;

import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of activities refused by a rule. */
class ActivityRejected extends Rejected {

    ActivityRejected(ActivityErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private ActivityRejected(ActivityErrorCode code, List<String> field, Object argument) {
        super(code, field, argument);
    }

    /** A refusal whose message names a number. */
    static ActivityRejected withNumber(ActivityErrorCode code, int number, String... field) {
        return new ActivityRejected(code, List.of(field), number);
    }

    static ActivityRejected invalid(String... field) {
        return new ActivityRejected(ActivityErrorCode.INVALID, field);
    }
}
