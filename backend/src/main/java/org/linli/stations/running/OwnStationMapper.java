package org.linli.stations.running;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads, locks and changes stations. */
@Mapper
interface OwnStationMapper {

    @Select("select id, organisation_id, community_id, organisation_path from station where id = #{id}")
    Optional<RunStation> find(long id);

    @Select("select id, organisation_id, community_id, organisation_path from station where id = #{id} for update")
    Optional<RunStation> lock(long id);

    /** Sets what is not null; empty texts take away. */
    @Update(
            """
            update station
               set phone = nullif(coalesce(#{edit.phone}, phone), ''),
                   address = coalesce(#{edit.address}, address),
                   latitude = coalesce(#{edit.latitude}, latitude),
                   longitude = coalesce(#{edit.longitude}, longitude),
                   partner = nullif(coalesce(#{edit.partner}, partner), ''),
                   code = nullif(coalesce(#{edit.code}, code), ''),
                   step_free = coalesce(#{edit.accessible}, step_free),
                   facilities = coalesce(#{facilities}, facilities),
                   pictures = coalesce(#{pictures}, pictures),
                   version = version + 1
             where id = #{edit.stationId}
            """)
    int edit(StationEditInput edit, @Nullable String facilities, @Nullable String pictures);
}
