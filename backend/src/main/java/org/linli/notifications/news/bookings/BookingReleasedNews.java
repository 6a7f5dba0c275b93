package org.linli.notifications.news.bookings;

import org.linli.bookings.BookingReleased;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells people that a room to which they had not come is free again. */
@Component
class BookingReleasedNews {

    private final BookingNotices notices;

    BookingReleasedNews(BookingNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void released(BookingReleased event) {
        notices.tell(event.bookingId(), "bookingReleased");
    }
}
