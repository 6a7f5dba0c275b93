package org.linli.stations;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads stations and rooms. */
@Mapper
interface StationMapper {

    String COLUMNS =
            "id, organisation_id, kind, level, name, address, latitude, longitude, phone, partner, code, step_free,"
                    + " facilities as facility_names, pictures as picture_ids";

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
            <if test="kind != null">and kind = #{kind}</if>
            <if test="service != null">
               and exists (select 1 from station_service offer
                            where offer.kind = #{service} and offer.station_id = station.id and offer.offered)
            </if>
             order by id
             limit #{limit}
            </script>""")
    List<Station> findUnder(
            @Nullable String path, @Nullable StationKind kind, @Nullable ServiceKind service, long after, int limit);

    /** Which of the stations offer a service of this kind. */
    @Select(
            """
            <script>
            select distinct station_id
              from station_service
             where kind = #{kind} and offered and station_id in
                   <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Long> offering(ServiceKind kind, Collection<Long> ids);

    /** The nearest {@code most}, about: so near, degrees are as good as metres. An index has all that is read. */
    @Select(
            """
            <script>
            select id, latitude, longitude
              from station
             where <choose><when test="around.fine">latitude_block</when><otherwise>latitude_cell</otherwise></choose> in
                   <foreach collection="around.latitudeCells" item="cell" open="(" separator="," close=")">#{cell}</foreach>
               and <choose><when test="around.fine">longitude_block</when><otherwise>longitude_cell</otherwise></choose> in
                   <foreach collection="around.longitudeCells" item="cell" open="(" separator="," close=")">#{cell}</foreach>
             order by power(latitude - #{around.centre.latitude}, 2)
                      + power((longitude - #{around.centre.longitude}) * #{around.shrink}, 2), id
             limit #{most}
            </script>""")
    List<Spot> findAround(Surroundings around, int most);

    /** Where a station is. */
    record Spot(long id, double latitude, double longitude) {

        int metresFrom(Position position) {
            return (int) Math.round(position.metresTo(new Position(latitude, longitude)));
        }
    }
}
