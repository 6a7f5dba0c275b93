package org.linli.stations.running.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.linli.stations.running.RunStation;

/** Writes hours. Whoever calls it holds the station's row. */
@Mapper
interface StationHoursMapper {

    @Select("select station_id from station_service where id = #{serviceId}")
    Optional<Long> stationOf(long serviceId);

    @Delete("delete from opening_hours where owner_id = #{ownerId}")
    int deleteWeek(long ownerId);

    @Insert(
            """
            insert into opening_hours
              (id, community_id, station_id, owner_id, day, opens_minute, closes_minute, created_at)
            values (#{id}, #{station.communityId}, #{station.id}, #{ownerId}, #{span.day}, #{span.opensMinute},
                    #{span.closesMinute}, #{now})
            """)
    int insert(long id, RunStation station, long ownerId, SpanOfDay span, Instant now);

    @Delete("delete from station_day where station_id = #{stationId} and day = #{day}")
    int deleteDay(long stationId, LocalDate day);

    @Insert(
            """
            insert into station_day (station_id, day, community_id, spans, note, created_at)
            values (#{station.id}, #{day}, #{station.communityId}, #{spans}, #{note}, #{now})
            """)
    int insertDay(RunStation station, LocalDate day, String spans, String note, Instant now);
}
