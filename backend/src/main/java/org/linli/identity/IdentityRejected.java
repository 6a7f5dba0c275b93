package org.linli.identity;

import java.util.List;
import org.linli.shared.errors.Rejected;

/** A sign-in refused by a rule. */
class IdentityRejected extends Rejected {

    IdentityRejected(IdentityErrorCode code, String... field) {
        super(code, List.of(field));
    }
}
