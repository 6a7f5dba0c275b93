package org.linli.bookings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.organisation.Organisation;
import org.linli.stations.Room;
import org.linli.stations.Station;
import org.linli.stations.StationOffer;

/** A booking with what it refers to, as far as the request mentions it. */
record ShownBooking(
        Booking booking,
        @Nullable Room room,
        @Nullable StationOffer service,
        @Nullable Station station,
        @Nullable Organisation organisation,
        @Nullable PublicPerson person,
        @Nullable String careFor,
        @Nullable String pickUpCode,
        @Nullable ShownBooking replacement,
        boolean cancellable) {

    public long id() {
        return booking.id();
    }

    public BookingStatus status() {
        return booking.status();
    }

    public Instant startsAt() {
        return booking.startsAt();
    }

    public Instant endsAt() {
        return booking.endsAt();
    }

    public int people() {
        return booking.people();
    }

    public String purpose() {
        return booking.purpose();
    }

    public @Nullable Long seriesId() {
        return booking.seriesId();
    }

    public @Nullable String reason() {
        return booking.reason();
    }

    public Instant createdAt() {
        return booking.createdAt();
    }

    public @Nullable Instant checkedInAt() {
        return booking.checkedInAt();
    }
}
