package org.linli.undertakings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/** Reads and writes the scores of residents; whoever changes one holds the row of its evaluation. */
@Mapper
interface TopicScoreMapper {

    String COLUMNS = "id, community_id, evaluation_id, person_id, score, text, content_state";

    String SELECT = "select " + COLUMNS + " from topic_score";

    @Select(SELECT + " where id = #{id}")
    Optional<TopicScore> find(long id);

    @Select(SELECT + " where evaluation_id = #{evaluationId} and person_id = #{personId}")
    Optional<TopicScore> of(long evaluationId, long personId);

    @Select(
            "<script>" + SELECT
                    + """
             where person_id = #{personId}
               and evaluation_id in <foreach collection="evaluationIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<TopicScore> own(long personId, Collection<Long> evaluationIds);

    /** Up to so many of each evaluation whose words everyone may see, with ids below one, the latest first. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select s.*, row_number() over (partition by evaluation_id order by id desc) as place
                      from topic_score s
                     where evaluation_id in <foreach collection="evaluationIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and content_state = 'PASSED' and id &lt; #{before}) numbered
             where place &lt;= #{most}
             order by id desc
            </script>""")
    List<TopicScore> pages(Collection<Long> evaluationIds, long before, int most);

    @Select(SELECT + " where person_id = #{personId} order by id desc limit #{most}")
    List<TopicScore> by(long personId, int most);

    @Insert(
            """
            insert into topic_score
              (id, community_id, evaluation_id, person_id, score, text, content_state, content_hash, version)
            values
              (#{row.id}, #{row.communityId}, #{row.evaluationId}, #{row.personId}, #{row.score}, #{row.text},
               #{row.contentState}, #{hash}, 0)
            """)
    int insert(TopicScore row, @Nullable String hash);

    @Update(
            """
            update topic_score
               set score = #{row.score}, text = #{row.text}, content_state = #{row.contentState}, content_hash = #{hash},
                   version = version + 1
             where id = #{row.id}
            """)
    int change(TopicScore row, @Nullable String hash);

    @Update(
            """
            update topic_score
               set content_state = #{state}, version = version + 1
             where id = #{id} and content_hash = #{hash}
            """)
    int follow(long id, String hash, ContentState state);

    @Update(
            """
            update topic_score
               set text = '', content_state = null, content_hash = null, version = version + 1
             where person_id = #{personId}
            """)
    int erase(long personId);
}
