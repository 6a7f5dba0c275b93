package org.linli.households;

import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.springframework.stereotype.Component;

/** Whoever tells something personal has to agree to the policy in force that it is kept. */
@Component
class PolicyIsCurrent {

    private final Consents consents;

    PolicyIsCurrent(Consents consents) {
        this.consents = consents;
    }

    void agree(long personId, ConsentItem item, String policyVersion) {
        if (!consents.agree(personId, item, policyVersion)) {
            throw new HouseholdRejected(HouseholdErrorCode.POLICY_OUTDATED, "input", "policyVersion");
        }
    }
}
