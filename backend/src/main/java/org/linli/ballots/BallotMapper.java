package org.linli.ballots;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.shared.jobs.Backlog;

/** Reads and writes ballots and their options. */
@Mapper
interface BallotMapper {

    String SELECT =
            """
            select id, community_id, node_id, node_path, subject, subject_id, question, mode, type, unit, most, quorum,
                   majority, budget_fen, budget_rule, roll_size, cast_count, paper_count, papers_entered, spoilt, status,
                   opens_at, closes_at, closed_at, outcome, fingerprint, called_off_reason
              from ballot
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<Ballot> find(long id);

    /** Keeps others from counting or changing the ballot until the transaction ends. */
    @Select(SELECT + " where id = #{id} for update")
    Optional<Ballot> lock(long id);

    @Select(
            "<script>" + SELECT
                    + """
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Ballot> findAllById(Collection<Long> ids);

    @Select(
            "<script>" + SELECT
                    + """
             where subject = #{subject}
               and subject_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by id desc
            </script>""")
    List<Ballot> about(BallotSubject subject, Collection<Long> ids);

    /** Ballots that take votes, and whose roll has one of these, those that close first before others. */
    @Select(
            "<script>" + SELECT
                    + """
             where status = 'OPEN' and closes_at &gt; #{now} and id in
                   (select roll.ballot_id
                      from ballot_roll roll
                     where roll.elector_id in
                           <foreach collection="electors" item="id" open="(" separator="," close=")">#{id}</foreach>)
             order by closes_at, id
             limit #{most}
            </script>""")
    List<Ballot> openFor(Collection<Long> electors, Instant now, int most);

    @Select(
            """
            <script>
            select ballot_id, place, label, cost_fen
              from ballot_option
             where ballot_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by ballot_id, place
            </script>""")
    List<BallotOption> options(Collection<Long> ids);

    /** What ballots that were counted came to, as it was kept. */
    @Select(
            """
            <script>
            select id, result
              from ballot
             where result is not null
               and id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<KeptResult> results(Collection<Long> ids);

    @Insert(
            """
            insert into ballot
              (id, community_id, node_id, node_path, subject, subject_id, question, mode, type, unit, most, quorum, majority,
               budget_fen, budget_rule, roll_size, status, opens_at, closes_at, version)
            values
              (#{id}, #{communityId}, #{nodeId}, #{path}, #{ballot.subject}, #{ballot.subjectId}, #{ballot.question},
               #{ballot.mode}, #{ballot.type}, #{ballot.unit}, #{ballot.most}, #{ballot.quorum}, #{ballot.majority},
               #{ballot.budgetFen}, #{ballot.rule}, #{rollSize}, 'OPEN', #{now}, #{ballot.closesAt}, 0)
            """)
    int insert(long id, long communityId, long nodeId, String path, NewBallot ballot, int rollSize, Instant now);

    @Insert(
            """
            <script>
            insert into ballot_option (ballot_id, place, community_id, label, cost_fen)
            values <foreach collection="options" item="option" separator=",">
              (#{option.ballotId}, #{option.place}, #{communityId}, #{option.label}, #{option.costFen})
            </foreach>
            </script>""")
    int insertOptions(long communityId, List<BallotOption> options);

    /** Counts one more who has voted; 0 when the ballot takes no votes any more. */
    @Update(
            """
            update ballot
               set cast_count = cast_count + 1, paper_count = paper_count + #{papers}
             where id = #{id} and status = 'OPEN' and closes_at > #{now}
            """)
    int countCast(long id, int papers, Instant now);

    @Update(
            """
            update ballot
               set papers_entered = papers_entered + #{papers}, spoilt = spoilt + #{spoilt}
             where id = #{id} and status in ('OPEN', 'COUNTING') and papers_entered + #{papers} <= paper_count
            """)
    int countPapers(long id, int papers, int spoilt);

    @Update("update ballot set status = 'COUNTING', version = version + 1 where id = #{id} and status = 'OPEN'")
    int count(long id);

    @Update(
            """
            update ballot
               set status = 'CLOSED', closed_at = #{now}, outcome = #{outcome}, result = #{result},
                   fingerprint = #{fingerprint}, version = version + 1
             where id = #{id} and status in ('OPEN', 'COUNTING')
            """)
    int close(long id, BallotOutcome outcome, String result, String fingerprint, Instant now);

    @Update(
            """
            update ballot
               set status = 'CALLED_OFF', closed_at = #{now}, called_off_reason = #{reason}, version = version + 1
             where id = #{id} and status in ('OPEN', 'COUNTING')
            """)
    int callOff(long id, String reason, Instant now);

    /** Ballots whose time is over and that were not closed. */
    @Select(
            """
            select closes_at as since, id
              from ballot
             where status = #{status} and closes_at <= #{now}
               and closes_at >= #{since} and (closes_at > #{since} or id > #{id})
             order by closes_at, id
             limit #{most}
            """)
    List<Backlog.Due> over(BallotStatus status, Instant now, Instant since, long id, int most);

    /** What a ballot came to, as JSON. */
    record KeptResult(long id, @Nullable String result) {}
}
