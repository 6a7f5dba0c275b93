package org.linli.privacy;

import java.util.List;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;

/** A use case of privacy refused by a rule. */
class PrivacyRejected extends Rejected {

    PrivacyRejected(PrivacyErrorCode code, String... field) {
        super(code, List.of(field));
    }

    /** Refuses what a person has to do herself. */
    static void ifProxy(Viewer viewer) {
        if (viewer.isProxy()) {
            throw new PrivacyRejected(PrivacyErrorCode.NOT_BY_PROXY);
        }
    }
}
