package org.linli.undertakings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.linli.shared.jobs.Backlog.Due;

/** Reads and writes evaluations. */
@Mapper
interface TopicEvaluationMapper {

    String SELECT =
            """
            select id, community_id, node_id, topic_id, status, ones, twos, threes, fours, fives, opens_at, closes_at, closed_at
              from topic_evaluation
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<TopicEvaluation> find(long id);

    /** The evaluation, which nobody else changes until the transaction ends. */
    @Select(SELECT + " where id = #{id} for update")
    Optional<TopicEvaluation> lock(long id);

    @Select(SELECT + " where topic_id = #{topicId} order by id desc limit 1")
    Optional<TopicEvaluation> latest(long topicId);

    /** The latest one of each topic. */
    @Select(
            "<script>" + SELECT
                    + """
             where id in
                   (select max(id)
                      from topic_evaluation
                     where topic_id in <foreach collection="topicIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                     group by topic_id)
            </script>""")
    List<TopicEvaluation> latestOf(Collection<Long> topicIds);

    @Insert(
            """
            insert into topic_evaluation
              (id, community_id, node_id, topic_id, status, opens_at, closes_at, version)
            values
              (#{id}, #{communityId}, #{nodeId}, #{topicId}, #{status}, #{opensAt}, #{closesAt}, 0)
            """)
    int insert(TopicEvaluation evaluation);

    /**
     * Counts a score, and the one that it takes the place of no more; 0 when none is taken any more.
     *
     * @param before the former score of the same resident; 0 for none
     */
    @Update(
            """
            update topic_evaluation
               set ones = ones + (#{score} = 1) - (#{before} = 1), twos = twos + (#{score} = 2) - (#{before} = 2),
                   threes = threes + (#{score} = 3) - (#{before} = 3), fours = fours + (#{score} = 4) - (#{before} = 4),
                   fives = fives + (#{score} = 5) - (#{before} = 5), version = version + 1
             where id = #{id} and status = 'OPEN' and closes_at > #{now}
            """)
    int count(long id, int score, int before, Instant now);

    /** Closes an evaluation whose days are over; 0 when they are not, or it was closed. */
    @Update(
            """
            update topic_evaluation
               set status = 'CLOSED', closed_at = #{now}, version = version + 1
             where id = #{id} and status = 'OPEN' and closes_at <= #{now}
            """)
    int close(long id, Instant now);

    /** Those whose days are over. */
    @Select(
            """
            select closes_at as since, id
              from topic_evaluation
             where status = 'OPEN' and closes_at <= #{now}
               and closes_at >= #{since} and (closes_at > #{since} or id > #{id})
             order by closes_at, id
             limit #{most}
            """)
    List<Due> over(Instant now, Instant since, long id, int most);
}
