package org.linli.stations;

import java.util.SplittableRandom;
import org.linli.organisation.Organisation;
import org.linli.shared.persistence.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts stations on the map. */
@Component
public class StationFixture {

    private final Ids ids;
    private final JdbcTemplate jdbc;

    StationFixture(Ids ids, JdbcTemplate jdbc) {
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /**
     * A place where no other test puts anything: one of four millions that are more than 5 km apart. The database is that of earlier
     * runs too, with thousands of stations.
     */
    public Position somewhere() {
        var random = new SplittableRandom(ids.next());
        return new Position(random.nextInt(1_200) / 10.0 - 60, random.nextInt(3_500) / 10.0 - 175);
    }

    /** A wish station so far north and east of a position. */
    public long open(Organisation node, Position position, double metresNorth, double metresEast) {
        var id = ids.next();
        var degree = 111_195.08;
        jdbc.update(
                """
                insert into station
                  (id, community_id, organisation_id, organisation_path, kind, level, name, address, latitude, longitude,
                   created_at, version)
                values (?, ?, ?, ?, 'WISH_STATION', 'COMMUNITY', '心愿驿站', '一号', ?, ?, now(3), 0)
                """,
                id,
                node.communityId(),
                node.id(),
                node.path(),
                position.latitude() + metresNorth / degree,
                position.longitude() + metresEast / degree / Math.cos(Math.toRadians(position.latitude())));
        return id;
    }

    /** A station that is open from 8 to 22 each day. */
    public long openDaily(Organisation node) {
        var id = open(node, somewhere(), 0, 0);
        for (var day = 1; day <= 8; day++) {
            jdbc.update(
                    """
                    insert into opening_hours (id, community_id, station_id, owner_id, day, opens_minute, closes_minute,
                                               created_at)
                    values (?, ?, ?, ?, ?, 480, 1320, now(3))
                    """,
                    ids.next(),
                    node.communityId(),
                    id,
                    id,
                    day);
        }
        return id;
    }

    /** A room that anybody with a phone number can book. */
    public long room(long stationId, int places) {
        var id = ids.next();
        jdbc.update(
                """
                insert into room (id, station_id, name, capacity, bookable, notice_minutes, horizon_days, shortest_minutes,
                                  created_at, version)
                values (?, ?, '多功能室', ?, true, 0, 365, 15, now(3), 0)
                """,
                id,
                stationId,
                places);
        return id;
    }

    /** A service of which anybody with a phone number can book slots. */
    public long service(long stationId, int slotMinutes, int places) {
        var id = ids.next();
        jdbc.update(
                """
                insert into station_service (id, station_id, name, kind, provision, slot_minutes, places, notice_minutes,
                                             horizon_days, created_at, version)
                values (?, ?, '一站式服务', 'AFFAIRS', 'PUBLIC', ?, ?, 0, 365, now(3), 0)
                """,
                id,
                stationId,
                slotMinutes,
                places);
        return id;
    }
}
