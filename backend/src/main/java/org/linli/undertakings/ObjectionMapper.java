package org.linli.undertakings;

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

/** Reads and writes objections; whoever changes one holds the row of its notice. */
@Mapper
interface ObjectionMapper {

    String COLUMNS =
            "id, community_id, notice_id, person_id, text, content_state, raised_at, upheld, answer, answered_at";

    String SELECT = "select " + COLUMNS + " from objection";

    @Select(SELECT + " where id = #{id}")
    Optional<Objection> find(long id);

    @Select("select id from objection where person_id = #{personId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long personId, String requestId);

    @Select("select id from objection where notice_id = #{noticeId} and person_id = #{personId} and waiting = 1")
    Optional<Long> findWaiting(long noticeId, long personId);

    /** Up to so many of each notice with ids above one. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select o.*, row_number() over (partition by notice_id order by id) as place
                      from objection o
                     where notice_id in <foreach collection="noticeIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and id &gt; #{after}) numbered
             where place &lt;= #{most}
             order by id
            </script>""")
    List<Objection> pages(Collection<Long> noticeIds, long after, int most);

    @Select(
            "<script>" + SELECT
                    + """
             where notice_id = #{noticeId} and id &gt; #{after}
            <if test="openOnly">and waiting = 1</if>
             order by id
             limit #{most}
            </script>""")
    List<Objection> of(long noticeId, boolean openOnly, long after, int most);

    /** The latest one of the person to each notice. */
    @Select(
            "<script>" + SELECT
                    + """
             where id in
                   (select max(id)
                      from objection
                     where person_id = #{personId}
                       and notice_id in <foreach collection="noticeIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                     group by notice_id)
            </script>""")
    List<Objection> latestOf(long personId, Collection<Long> noticeIds);

    @Select(SELECT + " where person_id = #{personId} order by id desc limit #{most}")
    List<Objection> by(long personId, int most);

    @Insert(
            """
            insert into objection
              (id, community_id, notice_id, person_id, request_id, text, content_state, content_hash, raised_at, version)
            values
              (#{objection.id}, #{objection.communityId}, #{objection.noticeId}, #{objection.personId}, #{requestId},
               #{objection.text}, #{objection.contentState}, #{hash}, #{objection.raisedAt}, 0)
            """)
    int insert(Objection objection, @Nullable String requestId, String hash);

    /** Answers an objection; 0 when it was answered. */
    @Update(
            """
            update objection
               set upheld = #{upheld}, answer = #{text}, answered_by = #{by}, answered_at = #{now}, version = version + 1
             where id = #{id} and answered_at is null
            """)
    int answer(long id, boolean upheld, String text, long by, Instant now);

    @Update(
            """
            update objection
               set content_state = #{state}, version = version + 1
             where id = #{id} and content_hash = #{hash}
            """)
    int follow(long id, String hash, ContentState state);

    @Update("update objection set text = '', version = version + 1 where person_id = #{personId}")
    int erase(long personId);
}
