package org.linli.halls;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Keeps the pairs of characters that titles are recognised by. */
@Mapper
interface TopicTitleMapper {

    @Insert(
            """
            <script>
            insert into topic_title (hall_id, pair, topic_id, pairs)
            values
            <foreach collection="pairs" item="pair" separator=",">
              (#{topic.hallId}, #{pair}, #{topic.id}, #{size})
            </foreach>
            </script>""")
    int insert(Topic topic, Collection<Long> pairs, int size);

    @Delete("delete from topic_title where topic_id = #{topicId}")
    int delete(long topicId);

    /** Looks at the latest {@code most} topics with each pair, so that it costs the same however many there are. */
    @Select(
            """
            <script>
            select topic_id
              from (<foreach collection="pairs" item="pair" separator=" union all ">
                    (select topic_id, pairs
                       from topic_title
                      where hall_id = #{hallId} and pair = #{pair}
                      order by topic_id desc
                      limit #{most})</foreach>) shared
             group by topic_id, pairs
            having 2 * count(*) &gt;= #{likeness} * (#{size} + pairs)
             order by 2 * count(*) / (#{size} + pairs) desc, topic_id desc
             limit #{limit}
            </script>""")
    List<Long> findLike(long hallId, Collection<Long> pairs, int size, double likeness, int most, int limit);
}
