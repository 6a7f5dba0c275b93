package org.linli.notifications.news.bookings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linli.bookings.ToldBooking;
import org.linli.bookings.ToldBookings;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.springframework.stereotype.Component;

/** Writes what people are told of their bookings; of a confidential one no more than its time. */
@Component
class BookingNotices {

    private static final String PAGE = "/packages/stations/mine/index";

    private final ToldBookings bookings;
    private final Notices notices;

    BookingNotices(ToldBookings bookings, Notices notices) {
        this.bookings = bookings;
        this.notices = notices;
    }

    /** Tells whoever has booked, once of each booking in this wording. */
    void tell(long bookingId, String wording) {
        bookings.find(bookingId).ifPresent(booking -> tell(booking, wording, wording, Map.of()));
    }

    /** Tells whoever has waited that the time is hers, or that staff has still to answer: once, whatever staff does meanwhile. */
    void tellFulfilled(long bookingId) {
        bookings.find(bookingId)
                .ifPresent(booking ->
                        tell(booking, booking.asked() ? "waitAsked" : "waitFulfilled", "waitFulfilled", Map.of()));
    }

    /** Tells whoever has booked of the loss and of what she has instead, in one. */
    void tellReplaced(long bookingId, long replacementId, String wording) {
        var instead = bookings.find(replacementId).orElseThrow();
        var more = isConfidential(instead)
                ? Map.<String, Argument>of()
                : Map.of("instead", what(instead), "start", Argument.of(instead.startsAt()));
        bookings.find(bookingId).ifPresent(booking -> tell(booking, wording, wording, more));
    }

    private void tell(ToldBooking booking, String wording, String once, Map<String, Argument> more) {
        var secret = isConfidential(booking);
        var key = once.toLowerCase(Locale.ROOT) + ":" + booking.id();
        notices.tell(List.of(Notice.of(
                        booking.personId(),
                        NotificationKind.BOOKING,
                        secret ? confidential(wording) : wording,
                        secret ? Map.of("time", Argument.of(booking.startsAt())) : arguments(booking, more),
                        key)
                .on(PAGE)));
    }

    private static boolean isConfidential(ToldBooking booking) {
        return booking.what() == null;
    }

    /** The key of the same news without what it is about. */
    private static String confidential(String wording) {
        return "confidential" + Character.toUpperCase(wording.charAt(0)) + wording.substring(1);
    }

    private static Map<String, Argument> arguments(ToldBooking booking, Map<String, Argument> more) {
        var arguments = new LinkedHashMap<String, Argument>();
        arguments.put("what", what(booking));
        arguments.put("time", Argument.of(booking.startsAt()));
        arguments.put("reason", Argument.reason(booking.reason()));
        arguments.putAll(more);
        return arguments;
    }

    private static Argument what(ToldBooking booking) {
        return Argument.of(Objects.requireNonNull(booking.station()) + " " + Objects.requireNonNull(booking.what()));
    }
}
