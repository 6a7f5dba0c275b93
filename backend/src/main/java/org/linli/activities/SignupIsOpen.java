package org.linli.activities;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sign-up is possible from its opening to its closing, and never once the activity has begun. */
@Component
@Order(1)
class SignupIsOpen implements SignupRule {

    @Override
    public void check(Attempt attempt) {
        var phase = attempt.activity().phaseAt(attempt.now());
        switch (phase) {
            case OPEN, FULL -> {}
            case UNPUBLISHED -> throw new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "activityId");
            case NOT_OPEN -> throw new ActivityRejected(ActivityErrorCode.NOT_OPEN);
            default -> throw new ActivityRejected(ActivityErrorCode.CLOSED);
        }
    }
}
