package org.linli.wishes.desk;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes what waits for staff. */
@Mapper
interface DeskMapper {

    @Insert(
            """
            <script>
            insert into wish_desk (organisation_id, kind, claim_id, since)
            values
            <foreach collection="nodes" item="node" separator=",">(#{node}, #{kind}, #{claimId}, #{since})</foreach>
            </script>""")
    int put(List<Long> nodes, WishTaskKind kind, long claimId, Instant since);

    @Delete("delete from wish_desk where claim_id = #{claimId}")
    int take(long claimId);

    @Select(
            """
            select c.wish_id, d.claim_id, d.since, d.claim_id as position
              from wish_desk d
              join wish_claim c on c.id = d.claim_id
             where d.organisation_id = #{node} and d.kind = #{kind}
               and d.since >= #{since} and (d.since > #{since} or d.claim_id > #{after})
             order by d.since, d.claim_id
             limit #{limit}
            """)
    List<Waiting> claims(long node, WishTaskKind kind, Instant since, long after, int limit);

    /** In the order in which they came into the list of open wishes: those that came back after a claim wait anew. */
    @Select(
            """
            select l.wish_id, null as claim_id, w.opened_at as since, l.position
              from wish_listing l
              join wish w on w.id = l.wish_id
             where l.organisation_id = #{node} and l.shelf = 'OPEN' and l.position > #{after}
               and w.opened_at <= #{openedBefore} and w.expires_at > #{now}
             order by l.position
             limit #{limit}
            """)
    List<Waiting> unclaimed(long node, Instant openedBefore, Instant now, long after, int limit);
}
