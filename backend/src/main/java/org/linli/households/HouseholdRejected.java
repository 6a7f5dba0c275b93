package org.linli.households;

import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of households refused by a rule. */
class HouseholdRejected extends Rejected {

    HouseholdRejected(HouseholdErrorCode code, String... field) {
        super(code, List.of(field));
    }

    static HouseholdRejected invalid(String field) {
        return new HouseholdRejected(HouseholdErrorCode.INVALID, "input", field);
    }

    static HouseholdRejected notFound(String field) {
        return new HouseholdRejected(HouseholdErrorCode.NOT_FOUND, "input", field);
    }
}
