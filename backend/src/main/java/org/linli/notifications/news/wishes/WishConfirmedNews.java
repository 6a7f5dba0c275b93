package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishConfirmed;
import org.springframework.stereotype.Component;

/** Tells whoever has claimed that it was received. */
@Component
class WishConfirmedNews {

    private final WishNotices notices;

    WishConfirmedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void confirmed(WishConfirmed event) {
        notices.toClaimer(event.claimId(), event.wishId(), "wishConfirmed", "wishconfirmed:" + event.claimId());
    }
}
