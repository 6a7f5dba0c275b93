package org.linli.ballots;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes what was voted. */
@Mapper
interface VoteMapper {

    @Insert(
            """
            <script>
            insert into ballot_vote (id, ballot_id, community_id, receipt, sealed, choice, elector_id)
            values <foreach collection="votes" item="vote" separator=",">
              (#{vote.id}, #{ballotId}, #{communityId}, #{vote.receipt}, #{vote.sealed}, #{vote.choice},
               #{vote.electorId})
            </foreach>
            </script>""")
    int insert(long ballotId, long communityId, List<Vote> votes);

    @Select(
            """
            select id, receipt, sealed, choice, elector_id
              from ballot_vote
             where ballot_id = #{ballotId}
             order by receipt
            """)
    List<Vote> all(long ballotId);

    @Select(
            """
            select id, receipt, sealed, choice, elector_id
              from ballot_vote
             where ballot_id = #{ballotId} and id > #{after}
             order by id
             limit #{limit}
            """)
    List<Vote> list(long ballotId, long after, int limit);

    @Select(
            """
            select id, receipt, sealed, choice, elector_id
              from ballot_vote
             where ballot_id = #{ballotId} and receipt = #{receipt}
            """)
    Optional<Vote> find(long ballotId, String receipt);

    @Delete(
            """
            <script>
            delete from ballot_vote
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    int delete(Collection<Long> ids);

    @Insert(
            """
            insert into ballot_paper_batch (id, ballot_id, community_id, entered_by, papers, sealed, entered_at)
            values (#{id}, #{ballotId}, #{communityId}, #{enteredBy}, #{papers}, #{sealed}, #{enteredAt})
            """)
    int insertBatch(PaperBatch batch);

    /** Keeps others from entering the same papers until the transaction ends. */
    @Select(
            """
            select id, ballot_id, community_id, entered_by, papers, sealed, entered_at
              from ballot_paper_batch
             where id = #{id}
               for update
            """)
    Optional<PaperBatch> lockBatch(long id);

    @Select(
            """
            select id, ballot_id, community_id, entered_by, papers, sealed, entered_at
              from ballot_paper_batch
             where ballot_id = #{ballotId} and id > #{after}
             order by id
             limit #{limit}
            """)
    List<PaperBatch> batches(long ballotId, long after, int limit);

    @Delete("delete from ballot_paper_batch where id = #{id}")
    int deleteBatch(long id);

    /**
     * A vote.
     *
     * @param sealed the choice, until the ballot is closed
     * @param choice the choice, when it is closed
     * @param electorId only where names stand beside votes
     */
    record Vote(long id, String receipt, @Nullable String sealed, @Nullable String choice, @Nullable Long electorId) {}

    /** Papers that one has entered and another one has to enter as well. */
    record PaperBatch(
            long id, long ballotId, long communityId, long enteredBy, int papers, String sealed, Instant enteredAt) {}
}
