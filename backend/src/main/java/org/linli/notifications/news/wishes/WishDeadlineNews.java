package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishDeadlineNear;
import org.springframework.stereotype.Component;

/** Reminds whoever has claimed before the deadline. */
@Component
class WishDeadlineNews {

    private final WishNotices notices;

    WishDeadlineNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void near(WishDeadlineNear event) {
        var key = "wishdeadline:" + event.claimId() + ":" + event.dueAt().getEpochSecond();
        notices.by(event.dueAt(), event.claimerId(), event.wishId(), "wishDeadline", key);
    }
}
