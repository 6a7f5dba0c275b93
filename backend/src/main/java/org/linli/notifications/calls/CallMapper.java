package org.linli.notifications.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes calls. */
@Mapper
interface CallMapper {

    String COLUMNS = "id, person_id, notification_id, organisation_id, building_id, path, since";

    /** Leaves the call as it is that the notification has already. */
    @Insert(
            """
            insert into phone_call
              (id, community_id, person_id, notification_id, organisation_id, building_id, path, reason, state,
               attempts, since)
            values
              (#{call.id}, #{communityId}, #{call.personId}, #{call.notificationId}, #{call.organisationId},
               #{call.buildingId}, #{call.path}, #{reason}, 'OPEN', 0, #{call.since})
            on duplicate key update person_id = values(person_id)
            """)
    int insertNew(OpenCall call, @Nullable Long communityId, UnreachedReason reason);

    @Select(
            "select " + COLUMNS
                    + """
              from phone_call
             where live = 1 and path like concat(#{path}, '%')
               and (path > #{afterPath} or path = #{afterPath} and id > #{afterId})
             order by path, id
             limit #{limit}
            """)
    List<OpenCall> list(String path, String afterPath, long afterId, int limit);

    @Select("select " + COLUMNS + " from phone_call where id = #{id} and state = 'OPEN'")
    Optional<OpenCall> findOpen(long id);

    @Update("update phone_call set state = #{to} where id = #{id} and state = 'OPEN'")
    int close(long id, CallState to);

    @Update("update phone_call set attempts = attempts + 1 where id = #{id} and state = 'OPEN'")
    int noteNoAnswer(long id);

    @Update(
            """
            <script>
            update phone_call set state = 'READ'
             where person_id = #{personId} and live = 1
            <if test="ids != null">
               and notification_id in
                   <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </if>
            </script>""")
    int read(long personId, @Nullable Collection<Long> ids);

    @Update("update phone_call set state = 'LAPSED' where since < #{before} and state = 'OPEN' limit #{most}")
    int lapse(Instant before, int most);

    @Delete("delete from phone_call where person_id = #{personId}")
    int erase(long personId);

    @Delete("delete from phone_call where since < #{before} limit #{most}")
    int forget(Instant before, int most);
}
