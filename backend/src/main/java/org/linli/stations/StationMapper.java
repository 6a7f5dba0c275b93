package org.linli.stations;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads stations and rooms. */
@Mapper
interface StationMapper {

    String COLUMNS = "id, organisation_id, kind, level, name, address, latitude, longitude, phone";

    @Select(
            "<script>select " + COLUMNS
                    + """
              from station
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Station> findAllById(Collection<Long> ids);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from station
             where id &gt; #{after}
            <if test="path != null">and organisation_path like concat(#{path}, '%')</if>
             order by id
             limit #{limit}
            </script>""")
    List<Station> findUnder(@Nullable String path, long after, int limit);

    /** The nearest {@code most}, about: so near, degrees are as good as metres. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from station
             where latitude_cell in
                   <foreach collection="around.latitudeCells" item="cell" open="(" separator="," close=")">#{cell}</foreach>
               and longitude_cell in
                   <foreach collection="around.longitudeCells" item="cell" open="(" separator="," close=")">#{cell}</foreach>
             order by power(latitude - #{around.centre.latitude}, 2)
                      + power((longitude - #{around.centre.longitude}) * #{around.shrink}, 2), id
             limit #{most}
            </script>""")
    List<Station> findAround(Surroundings around, int most);

    @Select(
            """
            <script>
            select id, station_id, name, capacity
              from (select id, station_id, name, capacity,
                           row_number() over (partition by station_id order by id) as place
                      from room
                     where station_id in
                           <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) ranked
             where place &lt;= #{most}
             order by station_id, id
            </script>""")
    List<Room> findRooms(Collection<Long> ids, int most);
}
