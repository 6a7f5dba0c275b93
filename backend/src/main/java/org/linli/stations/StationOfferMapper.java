package org.linli.stations;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads services. */
@Mapper
interface StationOfferMapper {

    String SELECT =
            """
            select id, station_id, name, kind, description, provision, provider, fee, audience, papers, confidential, care,
                   offered, slot_minutes
              from station_service
            """;

    @Select(
            "<script>" + SELECT
                    + """
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<StationOffer> findAllById(Collection<Long> ids);

    /** Services of each station, at most so many of one. */
    @Select(
            """
            <script>
            select id, station_id, name, kind, description, provision, provider, fee, audience, papers, confidential, care,
                   offered, slot_minutes
              from (select *, row_number() over (partition by station_id order by id) as place
                      from station_service
                     where station_id in
                           <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) ranked
             where place &lt;= #{most}
             order by station_id, id
            </script>""")
    List<StationOffer> findByStations(Collection<Long> ids, int most);
}
