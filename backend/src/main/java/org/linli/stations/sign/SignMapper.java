package org.linli.stations.sign;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads what signs show of stations. */
@Mapper
interface SignMapper {

    @Select(
            """
            select id, organisation_id, name,
                   exists (select 1 from opening_hours where owner_id = station.id)
                   or exists (select 1 from station_day where station_id = station.id) as hours_known
              from station
             where code = #{code}
            """)
    Optional<SignedStation> find(String code);

    @Select("select id, name from room where station_id = #{stationId} order by id limit #{most}")
    List<NamedRoom> rooms(long stationId, int most);

    /** A room and what it is called. */
    record NamedRoom(long id, String name) {}
}
