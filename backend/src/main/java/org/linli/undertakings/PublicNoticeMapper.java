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

/** Reads and writes public notices. */
@Mapper
interface PublicNoticeMapper {

    String SELECT =
            """
            select id, community_id, node_id, path, topic_id, text, status, raised, unanswered, began_at, ends_at, ended_at
              from public_notice
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<PublicNotice> find(long id);

    /** The notice, which nobody else changes until the transaction ends. */
    @Select(SELECT + " where id = #{id} for update")
    Optional<PublicNotice> lock(long id);

    @Select(SELECT + " where topic_id = #{topicId} order by id desc limit 1")
    Optional<PublicNotice> latest(long topicId);

    /** The latest one of each topic. */
    @Select(
            "<script>" + SELECT
                    + """
             where id in
                   (select max(id)
                      from public_notice
                     where topic_id in <foreach collection="topicIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                     group by topic_id)
            </script>""")
    List<PublicNotice> latestOf(Collection<Long> topicIds);

    @Select(
            """
            <script>
            select id, topic_id
              from public_notice
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<OfTopic> topicsOf(Collection<Long> ids);

    @Insert(
            """
            insert into public_notice
              (id, community_id, node_id, path, topic_id, text, status, began_at, ends_at, begun_by, version)
            values
              (#{notice.id}, #{notice.communityId}, #{notice.nodeId}, #{notice.path}, #{notice.topicId}, #{notice.text},
               #{notice.status}, #{notice.beganAt}, #{notice.endsAt}, #{by}, 0)
            """)
    int insert(PublicNotice notice, long by);

    /** Counts an objection; 0 when none is taken any more. */
    @Update(
            """
            update public_notice
               set raised = raised + 1, unanswered = unanswered + 1, version = version + 1
             where id = #{id} and status = 'OPEN' and ends_at > #{now}
            """)
    int countRaised(long id, Instant now);

    /** Counts an answer; 0 when none is waited for. */
    @Update(
            """
            update public_notice
               set unanswered = unanswered - 1, version = version + 1
             where id = #{id} and status = 'OPEN' and unanswered > 0
            """)
    int countAnswered(long id);

    /** Ends a notice that nothing stands against; 0 when something does, or it has ended. */
    @Update(
            """
            update public_notice
               set status = 'PASSED', ended_at = #{now}, version = version + 1
             where id = #{id} and status = 'OPEN' and unanswered = 0 and ends_at <= #{now}
            """)
    int pass(long id, Instant now);

    /** Ends a notice because an objection was upheld; 0 when it has ended. */
    @Update(
            """
            update public_notice
               set status = 'OVERTURNED', ended_at = #{now}, version = version + 1
             where id = #{id} and status = 'OPEN'
            """)
    int overturn(long id, Instant now);

    /** Those whose days are over and that wait for no answer. */
    @Select(
            """
            select ends_at as since, id
              from public_notice
             where status = 'OPEN' and ends_at <= #{now} and unanswered = 0
               and ends_at >= #{since} and (ends_at > #{since} or id > #{id})
             order by ends_at, id
             limit #{most}
            """)
    List<Due> over(Instant now, Instant since, long id, int most);

    /** Which topic a notice is about. */
    record OfTopic(long id, long topicId) {}
}
