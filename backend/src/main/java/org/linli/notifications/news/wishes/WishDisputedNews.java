package org.linli.notifications.news.wishes;

import org.linli.notifications.news.NewsListener;
import org.linli.wishes.WishDisputed;
import org.springframework.stereotype.Component;

/** Tells whoever has claimed that nothing was received, and that staff will ask. */
@Component
class WishDisputedNews {

    private final WishNotices notices;

    WishDisputedNews(WishNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void disputed(WishDisputed event) {
        notices.toClaimer(event.claimId(), event.wishId(), "wishDisputed", "wishdisputed:" + event.claimId());
    }
}
