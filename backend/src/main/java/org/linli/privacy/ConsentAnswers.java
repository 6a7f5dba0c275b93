package org.linli.privacy;

import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to the items of the policy, each by itself. */
@Service
class ConsentAnswers {

    private final Consents consents;

    ConsentAnswers(Consents consents) {
        this.consents = consents;
    }

    /** Agreeing needs the current text; taking back works whatever version one has seen. */
    @Transactional
    public void set(Viewer viewer, ConsentItem item, boolean granted, String policyVersion) {
        PrivacyRejected.ifProxy(viewer);
        if (!granted && item.isNeeded()) {
            throw new PrivacyRejected(PrivacyErrorCode.NEEDED, "input", "granted");
        }
        if (!granted) {
            consents.withdraw(viewer.personId(), item);
        } else if (!consents.agree(viewer.personId(), item, policyVersion)) {
            throw new PrivacyRejected(PrivacyErrorCode.POLICY_OUTDATED, "input", "policyVersion");
        }
    }
}
