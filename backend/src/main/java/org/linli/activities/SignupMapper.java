package org.linli.activities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes signups; rows are never deleted. */
@Mapper
interface SignupMapper {

    String COLUMNS = "id, activity_id, person_id, status, party, created_at";

    @Select(
            "select " + COLUMNS
                    + """
              from signup
             where activity_id = #{activityId} and person_id = #{personId} and live = 1
            """)
    Optional<Signup> findLive(long activityId, long personId);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from signup
             where person_id = #{personId} and live = 1
               and activity_id in
                   <foreach collection="activityIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Signup> findLiveAmong(Collection<Long> activityIds, long personId);

    @Select(
            "select " + COLUMNS
                    + """
              from signup
             where person_id = #{personId} and id < #{before}
             order by id desc
             limit #{limit}
            """)
    List<Signup> findByPerson(long personId, long before, int limit);

    @Insert(
            """
            insert into signup (id, community_id, activity_id, person_id, status, party, created_at, version)
            values (#{signup.id}, #{communityId}, #{signup.activityId}, #{signup.personId}, #{signup.status},
                    #{signup.party}, #{signup.createdAt}, 0)
            """)
    int insert(Signup signup, @Nullable Long communityId);

    @Update(
            """
            update signup set status = 'CANCELLED_SELF', version = version + 1
             where id = #{id} and status in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
            """)
    int cancel(long id);
}
