package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.WishReleased;
import org.springframework.stereotype.Component;

/** Tells both sides that a claim has ended: the wisher that others can claim the wish, the other one why. */
@Component
class WishReleasedNews {

    private final WishNotices notices;

    WishReleasedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void released(WishReleased event) {
        var key = "wishreleased:" + event.claimId();
        notices.toWisher(event.wishId(), "wishOpenAgain", key);
        if (event.cause() != ReleaseCause.GIVEN_UP) {
            notices.to(event.claimerId(), event.wishId(), "wishReleased", key);
        }
    }
}
