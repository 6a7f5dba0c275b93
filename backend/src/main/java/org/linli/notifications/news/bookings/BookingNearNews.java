package org.linli.notifications.news.bookings;

import org.linli.bookings.BookingNear;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Reminds people of what they have booked. */
@Component
class BookingNearNews {

    private final BookingNotices notices;

    BookingNearNews(BookingNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void near(BookingNear event) {
        notices.tell(event.bookingId(), "bookingNear");
    }
}
