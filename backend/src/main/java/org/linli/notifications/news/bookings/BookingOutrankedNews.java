package org.linli.notifications.news.bookings;

import org.linli.bookings.BookingOutranked;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells people that staff needs the room that they had booked, and what is kept for them instead. */
@Component
class BookingOutrankedNews {

    private final BookingNotices notices;

    BookingOutrankedNews(BookingNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void outranked(BookingOutranked event) {
        notices.tellReplaced(event.bookingId(), event.replacementId(), "bookingOutranked");
    }
}
