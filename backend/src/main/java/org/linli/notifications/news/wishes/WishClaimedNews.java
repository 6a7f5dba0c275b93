package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishClaimed;
import org.springframework.stereotype.Component;

/** Tells wishers that somebody has promised to fulfil their wish. */
@Component
class WishClaimedNews {

    private final WishNotices notices;

    WishClaimedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void claimed(WishClaimed event) {
        notices.toWisher(event.wishId(), "wishClaimed", "wishclaimed:" + event.claimId());
    }
}
