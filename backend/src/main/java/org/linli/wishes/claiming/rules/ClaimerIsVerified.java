package org.linli.wishes.claiming.rules;

import org.linli.shared.VerificationLevel;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who claims is verified; as living here where the wisher is a child or wants to be under a pseudonym. */
@Component
@Order(1)
class ClaimerIsVerified implements ClaimRule {

    private final WishSettings settings;

    ClaimerIsVerified(WishSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(Attempt attempt) {
        var required = attempt.wish().pseudonym() == null ? settings.level() : VerificationLevel.RESIDENT;
        if (!attempt.level().satisfies(required)) {
            throw new WishRejected(WishErrorCode.LEVEL_TOO_LOW);
        }
    }
}
