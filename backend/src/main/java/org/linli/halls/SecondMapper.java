package org.linli.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Who supports that topics are talked over. */
@Mapper
interface SecondMapper {

    /** 0 when she supports it already. */
    @Insert(
            """
            insert ignore into topic_second (topic_id, person_id, community_id, at)
            values (#{topicId}, #{personId}, #{communityId}, #{now})
            """)
    int insert(long topicId, long personId, long communityId, Instant now);

    /** Lets supporters of one topic support another one too, unless they do or have raised it. */
    @Insert(
            """
            insert ignore into topic_second (topic_id, person_id, community_id, at)
            select #{intoId}, person_id, community_id, at
              from topic_second
             where topic_id = #{topicId} and person_id <> #{raisedBy}
            """)
    int copy(long topicId, long intoId, long raisedBy);

    /** Which of the topics the person supports. */
    @Select("<script>select topic_id from topic_second where person_id = #{personId} and topic_id" + TopicMapper.IN
            + "</script>")
    Set<Long> secondedBy(long personId, Collection<Long> ids);

    @Select("select topic_id from topic_second where person_id = #{personId} order by topic_id")
    List<Long> of(long personId);

    @Delete("delete from topic_second where person_id = #{personId}")
    int erase(long personId);
}
