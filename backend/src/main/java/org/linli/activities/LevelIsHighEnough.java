package org.linli.activities;

import org.linli.shared.VerificationLevel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person is verified as far as the activity asks for. */
@Component
@Order(2)
class LevelIsHighEnough implements SignupRule {

    @Override
    public void check(Attempt attempt) {
        var required = attempt.activity().requiredLevel();
        if (required != VerificationLevel.GUEST
                && !attempt.viewer().standing().level().satisfies(required)) {
            throw new ActivityRejected(ActivityErrorCode.NOT_ELIGIBLE);
        }
    }
}
