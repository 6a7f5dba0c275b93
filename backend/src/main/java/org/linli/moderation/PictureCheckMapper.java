package org.linli.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes what WeChat says of pictures. */
@Mapper
interface PictureCheckMapper {

    /** Notes that a check belongs to a content; its result may be there already. */
    @Insert(
            """
            insert into picture_check (trace_id, content_id, deadline)
            values (#{traceId}, #{contentId}, #{deadline})
            on duplicate key update content_id = values(content_id), deadline = values(deadline)
            """)
    int claim(String traceId, long contentId, Instant deadline);

    /** Notes a result; the content that the check belongs to may come later. The first result stays. */
    @Insert(
            """
            insert into picture_check (trace_id, result, deadline)
            values (#{traceId}, #{result}, #{deadline})
            on duplicate key update
              result = case when result is null or result = 'LATE' then values(result) else result end
            """)
    int note(String traceId, PictureResult result, Instant deadline);

    /** The content that a check belongs to, once it is stored. */
    @Select("select content_id from picture_check where trace_id = #{traceId} and content_id is not null")
    Optional<Long> contentOf(String traceId);

    @Select("select coalesce(result, 'NONE') from picture_check where content_id = #{contentId} order by trace_id")
    List<PictureResult> results(long contentId);

    @Select(
            """
            select trace_id
              from picture_check
             where result is null and deadline < #{now}
             order by deadline
             limit #{limit}
            """)
    List<String> overdue(Instant now, int limit);

    @Update(
            "update picture_check set result = 'LATE' where trace_id = #{traceId} and result is null and deadline < #{now}")
    int giveUp(String traceId, Instant now);

    @Select(
            """
            select trace_id
              from picture_check
             where content_id is null and result = #{result} and deadline < #{before}
             order by deadline
             limit #{limit}
            """)
    List<String> unclaimed(PictureResult result, Instant before, int limit);

    @Delete("delete from picture_check where trace_id = #{traceId} and content_id is null")
    int deleteUnclaimed(String traceId);

    @Delete("delete from picture_check where content_id = #{contentId}")
    int deleteOf(long contentId);
}
