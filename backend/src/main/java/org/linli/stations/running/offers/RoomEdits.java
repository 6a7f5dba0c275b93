package org.linli.stations.running.offers;

import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationRejected;
import org.linli.stations.running.OwnStations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff tells of rooms, and how they can be booked. Bookings that are being made wait at the room's row. */
@Service
class RoomEdits {

    private final OwnStations own;
    private final Rooms rooms;
    private final OfferMapper mapper;
    private final OfferedQuotas quotas;

    RoomEdits(OwnStations own, Rooms rooms, OfferMapper mapper, OfferedQuotas quotas) {
        this.own = own;
        this.rooms = rooms;
        this.mapper = mapper;
        this.quotas = quotas;
    }

    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long edit(Viewer viewer, RoomEditInput input) {
        var stationId =
                rooms.find(input.roomId()).map(Room::stationId).orElseThrow(() -> StationRejected.notFound("roomId"));
        var station = own.find(viewer, stationId, "roomId");
        var wasBookable = mapper.lockRoom(input.roomId()).orElseThrow();
        input.requireValid(wasBookable);
        mapper.editRoom(input, input.equipmentText());
        if (input.policy() != null) {
            mapper.setRoomPolicy(input.roomId(), input.policy());
            quotas.set(station, input.roomId(), input.policy());
        }
        own.note(viewer, station, "room.edited");
        return input.roomId();
    }
}
