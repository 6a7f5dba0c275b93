package org.linli.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes halls. */
@Mapper
interface HallMapper {

    String SELECT =
            """
            select id, community_id, organisation_id, path, name, introduction, convener_id, seconds_needed,
                   seconding_days
              from hall
            """;

    @Select("<script>" + SELECT + " where id" + TopicMapper.IN + "</script>")
    List<Hall> findAllById(Collection<Long> ids);

    @Select("<script>" + SELECT + " where organisation_id" + TopicMapper.IN + "</script>")
    List<Hall> findAt(Collection<Long> ids);

    /** Holds the row until the transaction ends. */
    @Select("select id from hall where id = #{id} for update")
    Optional<Long> lock(long id);

    @Select(
            """
            select hall_id
              from hall_listing
             where organisation_id = #{organisationId} and hall_id > #{after}
             order by hall_id
             limit #{limit}
            """)
    List<Long> listed(long organisationId, long after, int limit);

    /** Opens the hall of a node, or writes anew what it says. */
    @Insert(
            """
            insert into hall
              (id, community_id, organisation_id, path, name, introduction, convener_id, seconds_needed,
               seconding_days, created_at, version)
            values
              (#{hall.id}, #{hall.communityId}, #{hall.organisationId}, #{hall.path}, #{hall.name},
               #{hall.introduction}, #{hall.convenerId}, #{hall.secondsNeeded}, #{hall.secondingDays}, #{now}, 0)
            on duplicate key update name = values(name), introduction = values(introduction),
                                    convener_id = values(convener_id), seconds_needed = values(seconds_needed),
                                    seconding_days = values(seconding_days), version = version + 1
            """)
    int save(Hall hall, Instant now);

    @Insert(
            """
            <script>
            insert ignore into hall_listing (organisation_id, hall_id)
            values <foreach collection="nodes" item="node" separator=",">(#{node}, #{hallId})</foreach>
            </script>""")
    int list(Collection<Long> nodes, long hallId);

    @Select("select id from hall where convener_id = #{personId}")
    List<Long> convenedBy(long personId);

    @Update("update hall set convener_id = null, version = version + 1 where convener_id = #{personId}")
    int forgetConvener(long personId);
}
