package org.linli.stations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.linli.stations.Bookables.OwnedQuota;
import org.linli.stations.Bookables.Row;

/** Reads how rooms and services can be booked, and locks them. */
@Mapper
interface BookableMapper {

    String IDS = "<foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    @Select(
            """
            <script>
            select room.id, true as room, room.station_id, station.organisation_id, station.community_id, room.bookable,
                   room.capacity as places, null as slot_minutes, false as confidential, null as counsellor_id, false as care,
                   room.approval, room.required_level, room.shortest_minutes, room.longest_minutes, room.notice_minutes,
                   room.horizon_days, room.buffer_minutes
              from room
              join station on station.id = room.station_id
             where room.id in
            """
                    + IDS + "</script>")
    List<Row> rooms(Collection<Long> ids);

    @Select(
            """
            <script>
            select service.id, false as room, service.station_id, station.organisation_id, station.community_id,
                   service.offered and service.slot_minutes is not null as bookable, service.places, service.slot_minutes,
                   service.confidential, service.counsellor_id, service.care, service.approval, service.required_level,
                   coalesce(service.slot_minutes, 0) as shortest_minutes,
                   coalesce(service.slot_minutes, 0) as longest_minutes, service.notice_minutes, service.horizon_days,
                   0 as buffer_minutes
              from station_service service
              join station on station.id = service.station_id
             where service.id in
            """
                    + IDS + "</script>")
    List<Row> services(Collection<Long> ids);

    @Select("<script>select owner_id, whose, period, most from booking_quota where owner_id in " + IDS
            + " order by owner_id, whose, period</script>")
    List<OwnedQuota> quotas(Collection<Long> ids);

    @Select("select id from room where id = #{id} for update")
    Optional<Long> lockRoom(long id);

    @Select("select id from station_service where id = #{id} for update")
    Optional<Long> lockService(long id);
}
