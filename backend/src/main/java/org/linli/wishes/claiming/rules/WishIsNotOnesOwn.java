package org.linli.wishes.claiming.rules;

import java.util.List;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody claims a wish of her own or of her household, whoever acts for her. */
@Component
@Order(2)
class WishIsNotOnesOwn implements ClaimRule {

    private final Contacts contacts;

    WishIsNotOnesOwn(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void check(Attempt attempt) {
        var wisher = attempt.wish().authorId();
        var claimer = attempt.personId();
        if (wisher == claimer || liveTogether(wisher, claimer)) {
            throw new WishRejected(WishErrorCode.OWN_WISH);
        }
    }

    private boolean liveTogether(long wisher, long claimer) {
        var homes = contacts.byId(List.of(wisher, claimer)).values().stream()
                .map(Contact::householdId)
                .toList();
        return homes.size() == 2 && homes.getFirst() != null && homes.getFirst().equals(homes.getLast());
    }
}
