package org.linli.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Writes what happens to topics, and reads it again; rows are never deleted. */
@Mapper
interface TopicStepMapper {

    @Insert(
            """
            insert into topic_step (id, community_id, topic_id, status, actor_id, note, at)
            values (#{id}, #{communityId}, #{topicId}, #{status}, #{actorId}, #{note}, #{at})
            """)
    int insert(
            long id,
            long communityId,
            long topicId,
            TopicStatus status,
            long actorId,
            @Nullable String note,
            Instant at);

    /** The first steps of each topic. */
    @Select(
            """
            <script>
            select topic_id, status, at, note
              from (select topic_id, status, at, note, id, row_number() over (partition by topic_id order by id) as place
                      from topic_step
                     where topic_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) step
             where place &lt;= #{most}
             order by topic_id, id
            </script>""")
    List<TopicStep> findOf(Collection<Long> ids, int most);
}
