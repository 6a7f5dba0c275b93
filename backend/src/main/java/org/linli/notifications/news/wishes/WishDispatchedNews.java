package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishAssigned;
import org.linli.wishes.WishDispatched;
import org.springframework.stereotype.Component;

/** Tells whoever is asked to take a wish, or to see to one; of an organisation those who answer for it. */
@Component
class WishDispatchedNews {

    private final WishNotices notices;

    WishDispatchedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void dispatched(WishDispatched event) {
        var key = "wishdispatched:" + event.claimId();
        if (event.personId() == 0) {
            notices.toStaffOf(event.organisationId(), event.wishId(), "wishDispatched", event.dueAt(), key);
        } else {
            notices.by(event.dueAt(), event.personId(), event.wishId(), "wishDispatched", key);
        }
    }

    @NewsListener
    public void assigned(WishAssigned event) {
        notices.by(
                event.dueAt(),
                event.personId(),
                event.wishId(),
                "wishAssigned",
                "wishassigned:" + event.claimId() + ":" + event.personId());
    }
}
