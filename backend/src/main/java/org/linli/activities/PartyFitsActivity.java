package org.linli.activities;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At least one person comes, and no more than the activity allows on one signup. */
@Component
@Order(3)
class PartyFitsActivity implements SignupRule {

    @Override
    public void check(Attempt attempt) {
        if (attempt.party() < 1) {
            throw ActivityRejected.invalid("input", "party");
        }
        var limit = attempt.activity().partyLimit();
        if (attempt.party() > limit) {
            throw ActivityRejected.withNumber(ActivityErrorCode.PARTY_TOO_LARGE, limit, "input", "party");
        }
    }
}
