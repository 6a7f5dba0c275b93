package org.linli.budgets;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.linli.ballots.BallotRejected;
import org.linli.shared.errors.Rejected;

/** A use case of budgets refused by a rule. */
class BudgetRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    /** What the fields of a ballot that follow from the input are called there. */
    private static final Map<String, String> FIELDS = Map.of("most", "points", "closesAt", "closesAt");

    BudgetRejected(BudgetErrorCode code, String... field) {
        super(code, List.of(field));
    }

    static BudgetRejected invalid(String argument) {
        return new BudgetRejected(BudgetErrorCode.INVALID, "input", argument);
    }

    static BudgetRejected notFound(String argument) {
        return new BudgetRejected(BudgetErrorCode.NOT_FOUND, "input", argument);
    }

    /** A ballot that cannot be opened, told in the words of this module. */
    static BudgetRejected of(BallotRejected refused) {
        var rejection = refused.rejection();
        if (rejection.code().equals("EMPTY_ROLL")) {
            return new BudgetRejected(BudgetErrorCode.NOBODY_MAY_VOTE);
        }
        var field = rejection.field().isEmpty()
                ? null
                : FIELDS.get(rejection.field().getLast());
        return field == null ? new BudgetRejected(BudgetErrorCode.INVALID) : invalid(field);
    }

    /** Ends with a refusal unless the value is valid. */
    static void unless(boolean valid, String argument) {
        if (!valid) {
            throw invalid(argument);
        }
    }
}
