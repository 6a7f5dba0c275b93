package org.linli.notifications.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes news for crowds. */
@Mapper
interface FanOutMapper {

    /** Leaves those as they are that are there already. */
    @Insert(
            """
            <script>
            insert into fan_out (id, activity_id, news, dedupe_key, told_up_to, due_at, created_at)
            values
            <foreach collection="rows" item="row" separator=",">
              (#{row.id}, #{row.activityId}, #{row.news}, #{row.dedupeKey}, 0, #{row.dueAt}, #{row.dueAt})
            </foreach>
            on duplicate key update activity_id = values(activity_id)
            </script>""")
    int insertNew(List<FanOut> rows);

    /** One that is to go on now and that nobody else is looking at, locked until the transaction ends. */
    @Select(
            """
            select id, activity_id, news, dedupe_key, told_up_to, due_at
              from fan_out
             where done_at is null and due_at <= #{now}
             order by due_at
             limit 1
               for update skip locked
            """)
    Optional<FanOut> lockDue(Instant now);

    @Update("update fan_out set told_up_to = #{personId}, due_at = #{now} where id = #{id} and done_at is null")
    int goOn(long id, long personId, Instant now);

    @Update("update fan_out set done_at = #{now} where id = #{id} and done_at is null")
    int finish(long id, Instant now);

    @Update("update fan_out set due_at = #{until} where id = #{id} and done_at is null")
    int postpone(long id, Instant until);

    @Delete("delete from fan_out where created_at < #{before} limit #{most}")
    int forget(Instant before, int most);
}
