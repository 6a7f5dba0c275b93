package org.linli.bookings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.privacy.PersonalData;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationOffer;
import org.linli.stations.StationOffers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bookings of people. What has not started is free again when their account is closed; that the rest was stays, under the id. */
@Component
class BookingData implements PersonalData {

    private static final int MOST = 10_000;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final BookingMapper mapper;
    private final WaitMapper waits;
    private final Bookings bookings;
    private final Bookables bookables;
    private final Rooms rooms;
    private final StationOffers services;
    private final Care care;
    private final Clock clock;

    BookingData(
            BookingMapper mapper,
            WaitMapper waits,
            Bookings bookings,
            Bookables bookables,
            Rooms rooms,
            StationOffers services,
            Care care,
            Clock clock) {
        this.mapper = mapper;
        this.waits = waits;
        this.bookings = bookings;
        this.bookables = bookables;
        this.rooms = rooms;
        this.services = services;
        this.care = care;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var booked = bookedBy(personId);
        var waiting = waitsOf(personId);
        var names = names(booked, waiting);
        var cared = care.names(booked);
        var rows = new ArrayList<Map<String, Object>>();
        booked.forEach(booking -> rows.add(row(booking, names, cared.get(booking.id()))));
        waiting.forEach(wait -> rows.add(row(wait, names)));
        return rows;
    }

    private Map<Long, String> names(List<Booking> booked, List<Wait> waiting) {
        var roomIds = ids(booked, Booking::roomId, waiting, Wait::roomId);
        var serviceIds = ids(booked, Booking::serviceId, waiting, Wait::serviceId);
        var names = rooms.byId(roomIds).values().stream().collect(Collectors.toMap(Room::id, Room::name));
        names.putAll(services.byId(serviceIds).values().stream()
                .collect(Collectors.toMap(StationOffer::id, StationOffer::name)));
        return names;
    }

    private static Set<Long> ids(
            List<Booking> booked,
            Function<Booking, @Nullable Long> ofBooking,
            List<Wait> waiting,
            Function<Wait, @Nullable Long> ofWait) {
        var ids = new HashSet<Long>();
        booked.forEach(booking -> add(ids, ofBooking.apply(booking)));
        waiting.forEach(wait -> add(ids, ofWait.apply(wait)));
        return ids;
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Map<String, Object> row(Booking booking, Map<Long, String> names, @Nullable String careFor) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "booking");
        put(row, "what", names.get(booking.bookableId()));
        row.put("startsAt", booking.startsAt().toString());
        row.put("endsAt", booking.endsAt().toString());
        row.put("status", booking.status().name());
        row.put("purpose", booking.purpose());
        row.put("people", booking.people());
        put(row, "careFor", careFor);
        put(row, "reason", booking.reason());
        row.put("createdAt", booking.createdAt().toString());
        return row;
    }

    private static Map<String, Object> row(Wait wait, Map<Long, String> names) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "wait");
        put(row, "what", names.get(wait.bookableId()));
        row.put("startsAt", wait.startsAt().toString());
        row.put("endsAt", wait.endsAt().toString());
        row.put("purpose", wait.purpose());
        row.put("people", wait.people());
        row.put("createdAt", wait.createdAt().toString());
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private List<Booking> bookedBy(long personId) {
        return mapper.of(personId, END_OF_TIME, Long.MAX_VALUE, MOST);
    }

    private List<Booking> openOf(long personId) {
        var now = clock.instant();
        return bookedBy(personId).stream()
                .filter(booking -> booking.isCancellable(now))
                .sorted(Comparator.comparing(Booking::bookableId).thenComparing(Booking::id))
                .toList();
    }

    private List<Wait> waitsOf(long personId) {
        return waits.of(personId, Instant.EPOCH, MOST);
    }

    /** Holds all that she has booked or waits for before it looks again: what she waits for may become hers meanwhile. */
    @Override
    @Transactional
    public void erase(long personId) {
        wantedBy(personId).forEach(bookables::lock);
        waits.deleteAllOf(personId);
        openOf(personId).forEach(booking -> bookings.leave(booking.id()));
        mapper.erase(personId);
    }

    /** In the order of their ids, in which everyone takes several. */
    private List<Bookable> wantedBy(long personId) {
        var booked = openOf(personId);
        var waiting = waitsOf(personId);
        var found = new TreeMap<Long, Bookable>(bookables.rooms(ids(booked, Booking::roomId, waiting, Wait::roomId)));
        found.putAll(bookables.services(ids(booked, Booking::serviceId, waiting, Wait::serviceId)));
        return List.copyOf(found.values());
    }
}
