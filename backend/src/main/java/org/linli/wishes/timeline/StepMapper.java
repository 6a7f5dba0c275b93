package org.linli.wishes.timeline;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Writes what happens to wishes, and reads it again; rows are never deleted. */
@Mapper
interface StepMapper {

    @Insert(
            """
            insert into wish_step (id, wish_id, claim_id, kind, actor_id, by_staff, parts, reason, at)
            values (#{id}, #{wishId}, #{claimId}, #{kind}, #{actorId}, #{byStaff}, #{parts}, #{reason}, #{at})
            """)
    int insert(Step step);

    @Select(
            """
            <script>
            select id, wish_id, claim_id, kind, actor_id, by_staff, parts, reason, at
              from wish_step
             where wish_id in <foreach collection="wishIds" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by id
            </script>""")
    List<Step> findOf(Collection<Long> wishIds);

    @Update("update wish_step set reason = null where actor_id = #{actorId} and reason is not null")
    int forgetReasonsOf(long actorId);
}
