package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishThanked;
import org.springframework.stereotype.Component;

/** Hands the card over to those who have fulfilled a wish. */
@Component
class WishThankedNews {

    private final WishNotices notices;

    WishThankedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void thanked(WishThanked event) {
        notices.toHelpers(event.wishId(), "wishThanked", "wishthanked:" + event.wishId());
    }
}
