package org.linli.stations;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads rooms. */
@Mapper
interface RoomMapper {

    @Select(
            """
            <script>
            select id, station_id, name, capacity, equipment, notice
              from room
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Room> findAllById(Collection<Long> ids);

    /** Rooms of each station, at most so many of one. */
    @Select(
            """
            <script>
            select id, station_id, name, capacity, equipment, notice
              from (select id, station_id, name, capacity, equipment, notice,
                           row_number() over (partition by station_id order by id) as place
                      from room
                     where station_id in
                           <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) ranked
             where place &lt;= #{most}
             order by station_id, id
            </script>""")
    List<Room> findByStations(Collection<Long> ids, int most);
}
