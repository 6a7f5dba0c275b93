package org.linli.budgets;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes rounds. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface BudgetRoundMapper {

    String SELECT =
            """
            select r.id, r.community_id, r.organisation_id, r.path, r.title, r.introduction, r.budget_fen,
                   r.proposals_until, r.status, r.ballot_id, r.cancel_reason, r.opened_at, r.decided_at
              from budget_round r
            """;

    @Select(SELECT + " where r.id = #{id}")
    Optional<BudgetRound> find(long id);

    /** Keeps others from changing the round and its projects until the transaction ends. */
    @Select(SELECT + " where r.id = #{id} for update")
    Optional<BudgetRound> lock(long id);

    @Select(
            "<script>" + SELECT
                    + """
             where r.id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<BudgetRound> findAllById(Collection<Long> ids);

    @Select(
            SELECT
                    + """
              join budget_round_listing l on l.round_id = r.id
             where l.organisation_id = #{organisationId} and l.round_id < #{before}
             order by l.round_id desc
             limit #{limit}
            """)
    List<BudgetRound> list(long organisationId, long before, int limit);

    @Insert(
            """
            insert into budget_round
              (id, community_id, organisation_id, path, title, introduction, budget_fen, proposals_until, status,
               opened_at, version)
            values
              (#{id}, #{communityId}, #{organisationId}, #{path}, #{title}, #{introduction}, #{budgetFen},
               #{proposalsUntil}, #{status}, #{openedAt}, 0)
            """)
    int insert(BudgetRound round);

    @Insert(
            """
            <script>
            insert into budget_round_listing (organisation_id, round_id)
            values <foreach collection="nodes" item="node" separator=",">(#{node}, #{roundId})</foreach>
            </script>""")
    int enlist(Collection<Long> nodes, long roundId);

    @Update(
            """
            update budget_round
               set status = 'CANCELLED', cancel_reason = #{reason}, version = version + 1
             where id = #{id} and status = 'PROPOSING'
            """)
    int cancel(long id, String reason);

    @Update(
            """
            update budget_round
               set status = 'VOTING', ballot_id = #{ballotId}, version = version + 1
             where id = #{id} and status = 'PROPOSING'
            """)
    int putToVote(long id, long ballotId);

    @Update(
            """
            update budget_round
               set status = #{to}, decided_at = #{now}, version = version + 1
             where id = #{id} and status = 'VOTING' and ballot_id = #{ballotId}
            """)
    int decide(long id, long ballotId, BudgetRoundStatus to, Instant now);

    @Update(
            """
            update budget_round
               set status = 'PROPOSING', ballot_id = null, version = version + 1
             where id = #{id} and status = 'VOTING' and ballot_id = #{ballotId}
            """)
    int resume(long id, long ballotId);
}
