package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishDelivered;
import org.springframework.stereotype.Component;

/** Asks wishers to confirm that they have received what was promised. */
@Component
class WishDeliveredNews {

    private final WishNotices notices;

    WishDeliveredNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void delivered(WishDelivered event) {
        notices.toWisher(event.wishId(), "wishDelivered", "wishdelivered:" + event.claimId());
    }
}
