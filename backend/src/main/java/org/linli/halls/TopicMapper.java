package org.linli.halls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;
import org.linli.shared.jobs.Backlog.Due;

/** Reads and writes topics. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface TopicMapper {

    String SELECT =
            """
            select t.id, t.community_id, t.hall_id, t.organisation_id as node_id, t.path, t.raised_by, t.title, v.text,
                   t.ask, t.status, t.place, t.station_id, t.node_id as subject_id, t.content_state, t.content_hash,
                   t.reason, t.office, t.merged_into as merged_id, t.seconds, t.seconds_needed, t.seconds_until,
                   t.support, t.concern, t.oppose, t.question, t.comments as comment_count, t.summary, t.summary_at,
                   t.version_id, v.number as version, t.voted_version_id, t.rules_id, t.ballot_id, t.raised_at
              from topic t
              join topic_version v on v.id = t.version_id
            """;

    String IN = " in <foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    @Select(SELECT + " where t.id = #{id}")
    Optional<Topic> find(long id);

    /** Holds the row until the transaction ends. */
    @Select("select id from topic where id = #{id} for update")
    Optional<Long> lock(long id);

    @Select("<script>" + SELECT + " where t.id" + IN + "</script>")
    List<Topic> findAllById(Collection<Long> ids);

    @Select(
            "<script>" + SELECT
                    + """
             where t.hall_id = #{hallId} and t.shown = 1 and t.id &lt; #{before}
            <if test="stage != null">and t.stage = #{stage}</if>
            <if test="status != null">and t.status = #{status}</if>
             order by t.id desc
             limit #{limit}
            </script>""")
    List<Topic> findShown(
            long hallId, @Nullable TopicStage stage, @Nullable TopicStatus status, long before, int limit);

    @Select(SELECT + " where t.raised_by = #{personId} and t.id < #{before} order by t.id desc limit #{limit}")
    List<Topic> findRaisedBy(long personId, long before, int limit);

    @Select("select id from topic where raised_by = #{personId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long personId, String requestId);

    @Insert(
            """
            insert into topic
              (id, community_id, hall_id, organisation_id, path, raised_by, written_by, request_id, title, ask, status,
               place, station_id, node_id, content_state, content_hash, version_id, raised_at, version)
            values
              (#{id}, #{hall.communityId}, #{hall.id}, #{hall.organisationId}, #{hall.path}, #{raisedBy}, #{writtenBy},
               #{requestId}, #{draft.title}, #{draft.ask}, 'RAISED', #{draft.place}, #{draft.stationId},
               #{draft.nodeId}, #{state}, #{hash}, #{versionId}, #{now}, 0)
            """)
    int insert(
            long id,
            Hall hall,
            long raisedBy,
            long writtenBy,
            @Nullable String requestId,
            TopicDraft draft,
            ContentState state,
            String hash,
            long versionId,
            Instant now);

    @Update("update topic set status = #{to}, version = version + 1 where id = #{id} and status = #{from}")
    int move(long id, TopicStatus from, TopicStatus to);

    /** Follows a decision about the words, unless they are others by now. */
    @Update(
            """
            update topic set content_state = #{state}, version = version + 1
             where id = #{id} and content_hash = #{hash} and content_state <> #{state}
            """)
    int follow(long id, String hash, ContentState state);

    /** Notes what was said when it was looked at. */
    @Update(
            """
            update topic
               set reason = #{reason}, office = #{office}, seconds_needed = #{needed}, seconds_until = #{until},
                   version = version + 1
             where id = #{id} and status = 'RAISED'
            """)
    int screen(
            long id,
            @Nullable String reason,
            @Nullable String office,
            @Nullable Integer needed,
            @Nullable Instant until);

    @Update(
            """
            update topic set merged_into = #{intoId}, reason = #{reason}, version = version + 1
             where id = #{id} and status in ('RAISED', 'SCREENED') and id <> #{intoId}
            """)
    int merge(long id, long intoId, @Nullable String reason);

    /** Counts supporters, while it looks for them. */
    @Update(
            """
            update topic set seconds = seconds + #{more}
             where id = #{id} and status = 'SCREENED' and seconds_until > #{now}
            """)
    int addSeconds(long id, int more, Instant now);

    /** Topics that have looked for supporters in vain. */
    @Select(
            """
            select seconds_until as since, id
              from topic
             where status = 'SCREENED' and seconds_until <= #{now}
               and seconds_until >= #{since} and (seconds_until > #{since} or id > #{id})
             order by seconds_until, id
             limit #{most}
            """)
    List<Due> overdue(Instant now, Instant since, long id, int most);

    /** Moves one resident from one stance to another; either may be none. */
    @Update(
            """
            update topic
               set support = support + (#{to} <=> 'SUPPORT') - (#{from} <=> 'SUPPORT'),
                   concern = concern + (#{to} <=> 'CONCERN') - (#{from} <=> 'CONCERN'),
                   oppose = oppose + (#{to} <=> 'OPPOSE') - (#{from} <=> 'OPPOSE'),
                   question = question + (#{to} <=> 'QUESTION') - (#{from} <=> 'QUESTION')
             where id = #{id} and status in ('SCREENED', 'SECONDED', 'DELIBERATING')
            """)
    int countStance(long id, @Nullable TopicStanceKind from, @Nullable TopicStanceKind to);

    @Update("update topic set comments = comments + #{more} where id = #{id} and comments + #{more} >= 0")
    int addComments(long id, int more);

    @Update(
            """
            update topic set summary = #{text}, summary_at = #{now}, version = version + 1
             where id = #{id} and status in ('SECONDED', 'DELIBERATING', 'VOTING')
            """)
    int summarise(long id, String text, Instant now);

    @Update("update topic set version_id = #{versionId}, version = version + 1 where id = #{id}")
    int show(long id, long versionId);

    @Update(
            """
            update topic
               set voted_version_id = version_id, rules_id = #{rulesId}, ballot_id = #{ballotId}, version = version + 1
             where id = #{id} and status in ('DELIBERATING', 'NO_QUORUM')
            """)
    int putToVote(long id, @Nullable Long rulesId, long ballotId);

    @Select("select id from topic where raised_by = #{personId} order by id")
    List<Long> idsRaisedBy(long personId);

    /** Takes away what somebody has raised and nobody has taken up. */
    @Update(
            """
            update topic set title = '', place = null, content_state = 'HIDDEN', version = version + 1
             where id = #{id} and status in ('WITHDRAWN', 'OUT_OF_SCOPE', 'MERGED', 'LAPSED')
            """)
    int erase(long id);
}
