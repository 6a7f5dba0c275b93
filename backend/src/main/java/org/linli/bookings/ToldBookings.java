package org.linli.bookings;

import java.util.Optional;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationOffer;
import org.linli.stations.StationOffers;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/** What there is to tell of bookings. */
@Component
public class ToldBookings {

    private final BookingMapper mapper;
    private final Rooms rooms;
    private final StationOffers services;
    private final Stations stations;

    ToldBookings(BookingMapper mapper, Rooms rooms, StationOffers services, Stations stations) {
        this.mapper = mapper;
        this.rooms = rooms;
        this.services = services;
        this.stations = stations;
    }

    /** The booking. */
    public Optional<ToldBooking> find(long bookingId) {
        return mapper.find(bookingId).map(this::told);
    }

    private ToldBooking told(Booking booking) {
        var open = !booking.confidential();
        return new ToldBooking(
                booking.id(),
                booking.personId(),
                open ? what(booking) : null,
                open ? stations.find(booking.stationId()).orElseThrow().name() : null,
                booking.startsAt(),
                booking.status() == BookingStatus.REQUESTED,
                booking.reason());
    }

    private String what(Booking booking) {
        return booking.roomId() == null
                ? services.find(booking.bookableId()).map(StationOffer::name).orElseThrow()
                : rooms.find(booking.roomId()).map(Room::name).orElseThrow();
    }
}
