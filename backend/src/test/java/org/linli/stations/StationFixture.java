package org.linli.stations;

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

    /** A place where no other test puts anything. */
    public Position somewhere() {
        var number = ids.next();
        return new Position(
                Math.floorMod(number * 7919, 1_500) / 10.0 - 75, Math.floorMod(number * 104_729, 3_500) / 10.0 - 175);
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
}
