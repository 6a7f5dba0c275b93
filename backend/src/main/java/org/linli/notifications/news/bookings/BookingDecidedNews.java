package org.linli.notifications.news.bookings;

import org.linli.bookings.BookingApproved;
import org.linli.bookings.BookingRefused;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells people that what they have booked is sure, or refused. */
@Component
class BookingDecidedNews {

    private final BookingNotices notices;

    BookingDecidedNews(BookingNotices notices) {
        this.notices = notices;
    }

    @NewsListener
    public void approved(BookingApproved event) {
        notices.tell(event.bookingId(), "bookingApproved");
    }

    @NewsListener
    public void refused(BookingRefused event) {
        notices.tell(event.bookingId(), "bookingRefused");
    }
}
