package org.linli.wishes.claiming.rules;

import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody gives more than the community allows, also when it has begun to allow less. */
@Component
@Order(3)
class ValueIsUnderCap implements ClaimRule {

    private final WishSettings settings;

    ValueIsUnderCap(WishSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(Attempt attempt) {
        var wish = attempt.wish();
        var cap = settings.of(wish.communityId()).valueCap();
        if (wish.value() != null && wish.value() > cap) {
            throw WishRejected.withNumber(WishErrorCode.ABOVE_CAP, cap);
        }
    }
}
