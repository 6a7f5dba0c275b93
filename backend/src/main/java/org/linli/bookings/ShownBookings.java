package org.linli.bookings;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.graphql.LookAhead;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.Station;
import org.linli.stations.StationOffer;
import org.linli.stations.StationOffers;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/** Makes bookings ready to be shown: loads what all of them together refer to, one statement a kind. */
@Component
class ShownBookings {

    private final BookingMapper mapper;
    private final Rooms rooms;
    private final StationOffers services;
    private final Stations stations;
    private final Organisations organisations;
    private final Residents residents;
    private final Care care;
    private final Clock clock;

    ShownBookings(
            BookingMapper mapper,
            Rooms rooms,
            StationOffers services,
            Stations stations,
            Organisations organisations,
            Residents residents,
            Care care,
            Clock clock) {
        this.mapper = mapper;
        this.rooms = rooms;
        this.services = services;
        this.stations = stations;
        this.organisations = organisations;
        this.residents = residents;
        this.care = care;
        this.clock = clock;
    }

    /** The bookings with these ids by when they start, as far as the request mentions what they refer to. */
    List<ShownBooking> byIds(Collection<Long> ids, LookAhead ahead) {
        return ids.isEmpty() ? List.of() : show(mapper.findAllById(ids), ahead);
    }

    /** The bookings in the same order. */
    List<ShownBooking> show(List<Booking> rows, LookAhead ahead) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var replacing = ahead.mentions("replacement") ? ids(rows, Booking::replacementId) : List.<Long>of();
        var replacements = replacing.isEmpty() ? List.<Booking>of() : mapper.findAllById(replacing);
        var all = Stream.concat(rows.stream(), replacements.stream()).toList();
        var relations = load(all, ahead);
        var shown = replacements.stream().collect(Collectors.toMap(Booking::id, row -> relations.show(row, null)));
        return rows.stream()
                .map(row -> relations.show(row, row.replacementId() == null ? null : shown.get(row.replacementId())))
                .toList();
    }

    private Relations load(List<Booking> all, LookAhead ahead) {
        return new Relations(
                ahead.mentions("room") ? rooms.byId(ids(all, Booking::roomId)) : Map.of(),
                ahead.mentions("service") ? services.byId(ids(all, Booking::serviceId)) : Map.of(),
                ahead.mentions("station") ? stations.byId(ids(all, Booking::stationId)) : Map.of(),
                ahead.mentions("organisation") ? organisations.byId(ids(all, Booking::organisationId)) : Map.of(),
                ahead.mentions("person") ? residents.people(ids(all, Booking::personId)) : Map.of(),
                ahead.mentions("careFor") ? care.names(all) : Map.of(),
                ahead.mentions("pickUpCode") ? care.codes(all) : Map.of(),
                clock.instant());
    }

    private static List<Long> ids(List<Booking> rows, Function<Booking, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private record Relations(
            Map<Long, Room> rooms,
            Map<Long, StationOffer> services,
            Map<Long, Station> stations,
            Map<Long, Organisation> organisations,
            Map<Long, PublicPerson> people,
            Map<Long, String> careNames,
            Map<Long, String> codes,
            Instant now) {

        ShownBooking show(Booking row, @Nullable ShownBooking replacement) {
            return new ShownBooking(
                    row,
                    row.roomId() == null ? null : rooms.get(row.roomId()),
                    row.serviceId() == null ? null : services.get(row.serviceId()),
                    stations.get(row.stationId()),
                    row.organisationId() == null ? null : organisations.get(row.organisationId()),
                    people.get(row.personId()),
                    careNames.get(row.id()),
                    codes.get(row.id()),
                    replacement,
                    row.isCancellable(now));
        }
    }
}
