package org.linli.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes contents, and the lists that staff reads them from. */
@Mapper
interface ContentMapper {

    String COLUMNS = "id, kind, content_id, author_id, community_id, hash, text, picture_ids, state, origin, shown,"
            + " by_staff, reports, reason, appeal, submitted_at";

    String OF_CONTENT =
            "c.id, c.kind, c.content_id, c.author_id, c.community_id, c.hash, c.text, c.picture_ids, c.state,"
                    + " c.origin, c.shown, c.by_staff, c.reports, c.reason, c.appeal, c.submitted_at";

    @Select("select id from content where kind = #{kind} and content_id = #{contentId}")
    Optional<Long> idOf(ContentKind kind, long contentId);

    @Select(
            """
            select state
              from content
             where kind = #{kind} and content_id = #{contentId} and hash = #{hash}
            """)
    Optional<ContentState> state(ContentKind kind, long contentId, String hash);

    /** The content, which nobody else changes until the transaction ends. */
    @Select("select " + COLUMNS + " from content where id = #{id} for update")
    Optional<Content> lock(long id);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from content
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by id
            </script>""")
    List<Content> findAllById(Collection<Long> ids);

    @Insert(
            """
            insert into content
              (id, kind, content_id, author_id, community_id, hash, text, picture_ids, state, origin, shown, by_staff,
               reports, submitted_at)
            values
              (#{id}, #{submission.kind}, #{contentId}, #{submission.authorId}, #{communityId}, #{hash},
               #{submission.text}, #{pictureIds}, #{state}, #{origin}, #{state} = 'PASSED', false, 0, #{now})
            """)
    int insert(
            long id,
            long contentId,
            Submission submission,
            @Nullable Long communityId,
            String hash,
            String pictureIds,
            ContentState state,
            ModerationOrigin origin,
            Instant now);

    /** Moves a content on from the state that it was seen in. */
    @Update(
            """
            update content
               set state = #{after}, reason = #{reason}, by_staff = #{byStaff}, decided_at = #{now},
                   shown = shown or #{after} = 'PASSED'
             where id = #{id} and state = #{before}
            """)
    int decide(long id, ContentState before, ContentState after, @Nullable String reason, boolean byStaff, Instant now);

    @Update("update content set origin = #{origin} where id = #{id} and state = 'IN_REVIEW' and origin = 'PICTURE'")
    int leavePictureTo(long id, ModerationOrigin origin);

    @Update(
            """
            update content
               set reports = reports + 1, origin = 'REPORT', state = #{after}
             where id = #{id} and state = 'PASSED'
            """)
    int report(long id, ContentState after);

    @Update(
            """
            update content
               set appeal = #{text}, origin = 'APPEAL', state = 'IN_REVIEW'
             where id = #{id} and author_id = #{authorId} and state in ('REFUSED', 'HIDDEN') and appeal is null
            """)
    int appeal(long id, long authorId, String text);

    @Delete("delete from content where id = #{id}")
    int delete(long id);

    @Delete("delete from content_listing where content_id = #{id}")
    int unlist(long id);

    @Insert(
            """
            <script>
            insert into content_listing (organisation_id, state, content_id, kind, origin)
            select n.id, c.state, c.id, c.kind, c.origin
              from content c
              join (<foreach collection="nodes" item="node" separator=" union all ">select #{node} as id</foreach>) n
             where c.id = #{id}
            </script>""")
    int list(long id, Collection<Long> nodes);

    @Update(
            """
            update content_listing l
              join content c on c.id = l.content_id
               set l.state = c.state, l.origin = c.origin
             where l.content_id = #{id}
            """)
    int relist(long id);

    @Select(
            "<script>select " + OF_CONTENT
                    + """
              from content_listing l
              join content c on c.id = l.content_id
             where l.organisation_id in
                   <foreach collection="nodes" item="node" open="(" separator="," close=")">#{node}</foreach>
               and l.state = #{state} and l.content_id &gt; #{after}
            <if test="kind != null">and l.kind = #{kind}</if>
            <if test="origin != null">and l.origin = #{origin}</if>
             order by l.content_id
             limit #{limit}
            </script>""")
    List<Content> findListed(
            Collection<Long> nodes,
            ContentState state,
            @Nullable ContentKind kind,
            @Nullable ModerationOrigin origin,
            long after,
            int limit);

    @Select(
            "select " + COLUMNS
                    + """
              from content
             where author_id = #{authorId} and state <> 'PASSED' and id < #{before}
             order by id desc
             limit #{limit}
            """)
    List<Content> findHeld(long authorId, long before, int limit);

    @Select("select " + COLUMNS + " from content where author_id = #{authorId} order by id")
    List<Content> findByAuthor(long authorId);

    @Insert(
            """
            insert into content_report (content_id, person_id, reason, text, reported_at)
            values (#{id}, #{personId}, #{reason}, #{text}, #{now})
            """)
    int insertReport(long id, long personId, ReportReason reason, @Nullable String text, Instant now);

    @Select(
            """
            select reason, text, reported_at
              from content_report
             where person_id = #{personId}
             order by content_id
            """)
    List<OwnReport> findReportsOf(long personId);

    @Delete("delete from content_report where content_id = #{id}")
    int deleteReports(long id);

    @Delete("delete from content_report where person_id = #{personId}")
    int deleteReportsOf(long personId);

    /** A report as the person reads it who has made it. */
    record OwnReport(ReportReason reason, @Nullable String text, Instant reportedAt) {}
}
