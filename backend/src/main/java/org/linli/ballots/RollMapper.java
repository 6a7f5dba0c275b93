package org.linli.ballots;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes who may vote and who has. */
@Mapper
interface RollMapper {

    @Insert(
            """
            <script>
            insert into ballot_roll (ballot_id, elector_id, community_id)
            values <foreach collection="electors" item="elector" separator=",">
              (#{ballotId}, #{elector}, #{communityId})
            </foreach>
            </script>""")
    int insert(long ballotId, long communityId, Collection<Long> electors);

    /** Notes that somebody votes; 0 when she is not on the roll or has voted. */
    @Update(
            """
            update ballot_roll
               set has_cast = true
             where ballot_id = #{ballotId} and elector_id = #{electorId} and not has_cast
            """)
    int mark(long ballotId, long electorId);

    @Select(
            """
            select ballot_id, elector_id, has_cast
              from ballot_roll
             where ballot_id = #{ballotId} and elector_id = #{electorId}
            """)
    Optional<Entry> find(long ballotId, long electorId);

    @Select(
            """
            <script>
            select ballot_id, elector_id, has_cast
              from ballot_roll
             where ballot_id in <foreach collection="ballots" item="id" open="(" separator="," close=")">#{id}</foreach>
               and elector_id in <foreach collection="electors" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Entry> among(Collection<Long> ballots, Collection<Long> electors);

    @Select(
            """
            <script>
            select ballot_id, elector_id, has_cast
              from ballot_roll
             where ballot_id = #{ballotId} and elector_id &gt; #{after}
            <if test="cast != null">and has_cast = #{cast}</if>
             order by elector_id
             limit #{limit}
            </script>""")
    List<Entry> list(long ballotId, @Nullable Boolean cast, long after, int limit);

    /** How many are marked as having voted. */
    @Select("select count(*) from ballot_roll where ballot_id = #{ballotId} and has_cast")
    int countCast(long ballotId);

    /** The latest rolls that somebody is on. */
    @Select(
            """
            select ballot_id, elector_id, has_cast
              from ballot_roll
             where elector_id = #{electorId}
             order by ballot_id desc
             limit #{most}
            """)
    List<Entry> of(long electorId, int most);

    /** Somebody on a roll. */
    record Entry(long ballotId, long electorId, boolean hasCast) {}
}
