package org.linli.budgets;

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

/** Reads and writes projects. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface ProjectMapper {

    String COLUMNS =
            """
            id, community_id, round_id, proposer_id, title, text, cost_fen, status, reason, place, content_state,
            proposed_at, screened_at
            """;

    String SELECT = "select " + COLUMNS + " from project";

    String IN_ROUNDS =
            " in <foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    @Select(SELECT + " where id = #{id}")
    Optional<Project> find(long id);

    @Select("select id from project where proposer_id = #{personId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long personId, String requestId);

    @Select(SELECT + " where round_id = #{roundId} and shown = 1 and id > #{after} order by id limit #{limit}")
    List<Project> findShown(long roundId, long after, int limit);

    @Select(
            SELECT
                    + """
             where round_id = #{roundId} and status = 'PROPOSED' and id > #{after}
             order by id
             limit #{limit}
            """)
    List<Project> findToScreen(long roundId, long after, int limit);

    /** Those that take part in the vote, in the order in which they were proposed. */
    @Select(SELECT + " where round_id = #{roundId} and status = 'ACCEPTED' and shown = 1 order by id")
    List<Project> findAccepted(long roundId);

    /** Of each round those that everyone can see: the chosen first, then those that take part in the vote. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select p.*,
                           row_number() over (
                             partition by round_id
                             order by case status when 'CHOSEN' then 0 when 'NOT_CHOSEN' then 1 when 'ACCEPTED' then 1
                                                  when 'PROPOSED' then 2 else 3 end, id) as nth
                      from project p
                     where shown = 1 and round_id
            """
                    + IN_ROUNDS
                    + """
                   ) found
             where nth &lt;= #{most}
             order by round_id, nth
            </script>""")
    List<Project> findFirstShown(Collection<Long> ids, int most);

    /** Of each round what somebody has proposed, the latest first. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select p.*, row_number() over (partition by round_id order by id desc) as nth
                      from project p
                     where proposer_id = #{personId} and round_id
            """
                    + IN_ROUNDS
                    + """
                   ) found
             where nth &lt;= #{most}
             order by round_id, nth
            </script>""")
    List<Project> findFirstOf(long personId, Collection<Long> ids, int most);

    @Select(SELECT + " where proposer_id = #{personId} order by id desc limit #{most}")
    List<Project> findBy(long personId, int most);

    @Select(
            """
            select count(*)
              from project
             where proposer_id = #{personId} and round_id = #{roundId} and status in ('PROPOSED', 'ACCEPTED')
            """)
    int countOpen(long personId, long roundId);

    @Insert(
            """
            insert into project
              (id, community_id, round_id, proposer_id, request_id, title, text, cost_fen, status, content_state,
               content_hash, proposed_at, version)
            values
              (#{project.id}, #{project.communityId}, #{project.roundId}, #{project.proposerId}, #{requestId},
               #{project.title}, #{project.text}, #{project.costFen}, #{project.status}, #{project.contentState}, #{hash},
               #{project.proposedAt}, 0)
            """)
    int insert(Project project, @Nullable String requestId, String hash);

    /** Follows a decision about the words, unless they were taken back. */
    @Update("update project set content_state = #{state} where id = #{id} and content_hash = #{hash}")
    int follow(long id, String hash, ContentState state);

    @Update(
            """
            update project
               set status = 'WITHDRAWN', content_state = null, content_hash = null, version = version + 1
             where id = #{id} and status in ('PROPOSED', 'ACCEPTED')
            """)
    int withdraw(long id);

    @Update(
            """
            update project
               set status = 'ACCEPTED', cost_fen = #{costFen}, reason = #{reason}, screened_at = #{now},
                   version = version + 1
             where id = #{id} and status in ('PROPOSED', 'ACCEPTED', 'DECLINED') and shown = 1
            """)
    int accept(long id, int costFen, @Nullable String reason, Instant now);

    @Update(
            """
            update project
               set status = 'DECLINED', reason = #{reason}, screened_at = #{now}, version = version + 1
             where id = #{id} and status in ('PROPOSED', 'ACCEPTED', 'DECLINED')
            """)
    int decline(long id, String reason, Instant now);

    /** Notes which option of the ballot it is. */
    @Update("update project set place = #{place}, version = version + 1 where id = #{id} and status = 'ACCEPTED'")
    int place(long id, int place);

    @Update("update project set place = null, version = version + 1 where round_id = #{roundId} and place is not null")
    int displace(long roundId);

    @Update(
            """
            <script>
            update project
               set status = case when place in (-1<foreach collection="winners" item="winner">, #{winner}</foreach>)
                                 then 'CHOSEN' else 'NOT_CHOSEN' end,
                   version = version + 1
             where round_id = #{roundId} and status = 'ACCEPTED' and place is not null
            </script>""")
    int decide(long roundId, Collection<Integer> winners);

    /** Takes away what was never voted on, and the words with it. */
    @Update(
            """
            update project
               set status = case when status = 'PROPOSED' then 'WITHDRAWN' else status end, title = '', text = '',
                   reason = null, cost_fen = null, request_id = null, content_state = null, content_hash = null,
                   version = version + 1
             where id = #{id} and status in ('PROPOSED', 'DECLINED', 'WITHDRAWN')
            """)
    int erase(long id);
}
