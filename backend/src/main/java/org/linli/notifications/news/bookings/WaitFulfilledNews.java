package org.linli.notifications.news.bookings;

import org.linli.bookings.WaitFulfilled;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells people that a time which they have waited for is theirs, or asked for in their name. */
@Component
class WaitFulfilledNews {

    private final BookingNotices notices;

    WaitFulfilledNews(BookingNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void fulfilled(WaitFulfilled event) {
        notices.tellFulfilled(event.bookingId());
    }
}
