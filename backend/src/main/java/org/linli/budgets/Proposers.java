package org.linli.budgets;

import java.util.List;
import org.linli.identity.Contacts;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;

/** Residents of the community of a round propose projects, and so do those who host its halls. */
@Component
class Proposers {

    private final Contacts contacts;

    Proposers(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Ends with a refusal unless the viewer is one. */
    void require(Viewer viewer, BudgetRound round) {
        if (!isResident(viewer, round.communityId()) && !BudgetRounds.isHostedBy(viewer, round)) {
            throw new BudgetRejected(BudgetErrorCode.LEVEL_TOO_LOW);
        }
    }

    private boolean isResident(Viewer viewer, long communityId) {
        if (!viewer.standing().level().satisfies(VerificationLevel.RESIDENT)) {
            return false;
        }
        var contact = contacts.byId(List.of(viewer.personId())).get(viewer.personId());
        return contact != null && contact.communityId() != null && contact.communityId() == communityId;
    }
}
