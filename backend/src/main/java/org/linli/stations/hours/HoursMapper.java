package org.linli.stations.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads hours, their exceptions and holidays. */
@Mapper
interface HoursMapper {

    @Select(
            """
            <script>
            select owner_id, day, opens_minute, closes_minute
              from opening_hours
             where owner_id in <foreach collection="owners" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by owner_id, day, opens_minute
            </script>""")
    List<OpeningHours> hours(Collection<Long> owners);

    @Select(
            """
            <script>
            select station_id, day, spans, note
              from station_day
             where station_id in <foreach collection="stations" item="id" open="(" separator="," close=")">#{id}</foreach>
               and day between #{from} and #{to}
            </script>""")
    List<DayException> exceptions(Collection<Long> stations, LocalDate from, LocalDate to);
}
