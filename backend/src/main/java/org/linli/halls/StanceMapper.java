package org.linli.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Where residents stand on topics. */
@Mapper
interface StanceMapper {

    @Select("select stance from topic_stance where topic_id = #{topicId} and person_id = #{personId}")
    Optional<TopicStanceKind> find(long topicId, long personId);

    @Insert(
            """
            insert into topic_stance (topic_id, person_id, community_id, stance, at)
            values (#{topicId}, #{personId}, #{communityId}, #{stance}, #{now})
            on duplicate key update stance = values(stance), at = values(at)
            """)
    int save(long topicId, long personId, long communityId, TopicStanceKind stance, Instant now);

    @Delete("delete from topic_stance where topic_id = #{topicId} and person_id = #{personId}")
    int delete(long topicId, long personId);

    /** Where the person stands on those of the topics of which she has said so. */
    @Select("<script>select topic_id, stance from topic_stance where person_id = #{personId} and topic_id"
            + TopicMapper.IN + "</script>")
    List<Taken> takenBy(long personId, Collection<Long> ids);

    @Select("select topic_id, stance from topic_stance where person_id = #{personId} order by topic_id")
    List<Taken> of(long personId);

    @Delete("delete from topic_stance where person_id = #{personId}")
    int erase(long personId);

    /** A stance on a topic. */
    record Taken(long topicId, TopicStanceKind stance) {}
}
