package org.linli.wishes.wish;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads wishes, and moves their counters with the status that follows from them. */
@Mapper
interface WishMapper {

    String SELECT =
            """
            select id, community_id, organisation_id, path, author_id, title, why, category, kind, value_yuan as value,
                   status, parts_asked, parts_taken, parts_offered, parts_delivered, parts_confirmed, parts_disputed, wanted_by,
                   delivery, station_id, beneficiary, pseudonym, picture_ids, content_state, content_hash, reason,
                   thanks, thanks_shown, thanks_state, thanks_hash, thanked_at, opened_at, fulfilled_at, expires_at,
                   shelf, shelf_position, version as revision
              from wish
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<Wish> find(long id);

    /** The wish, which nobody else changes until the transaction ends. */
    @Select(SELECT + " where id = #{id} for update")
    Optional<Wish> lock(long id);

    @Select(
            "<script>" + SELECT
                    + """
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Wish> findAllById(Collection<Long> ids);

    @Select(SELECT + " where author_id = #{authorId} and id < #{before} order by id desc limit #{limit}")
    List<Wish> findByAuthor(long authorId, long before, int limit);

    /** Takes parts if so many are left and it can be claimed. */
    @Update(
            """
            update wish
               set parts_taken = parts_taken + #{parts},
                   status = case when parts_taken < parts_asked then 'OPEN'
                                 when parts_disputed > 0 then 'DISPUTED'
                                 when parts_offered > 0 then 'DISPATCHED'
                                 else 'CLAIMED' end,
                   version = version + 1
             where id = #{id} and status = 'OPEN' and content_state = 'PASSED' and expires_at > #{now}
               and #{parts} > 0 and parts_taken + #{parts} <= parts_asked
            """)
    int take(long id, int parts, Instant now);

    /** Takes all parts that are left for somebody who is asked, if it can be claimed and was open that long. */
    @Update(
            """
            update wish
               set parts_offered = parts_offered + #{parts}, parts_taken = parts_asked,
                   status = case when parts_disputed > 0 then 'DISPUTED' else 'DISPATCHED' end,
                   version = version + 1
             where id = #{id} and status = 'OPEN' and content_state = 'PASSED' and expires_at > #{now}
               and opened_at <= #{openedBefore} and #{parts} > 0 and parts_taken + #{parts} = parts_asked
            """)
    int offer(long id, int parts, Instant openedBefore, Instant now);

    /** Moves parts from one state to another; assignments see what those before them have set. */
    @Update(
            """
            update wish
               set parts_taken = parts_taken + #{move.taken},
                   parts_offered = parts_offered + #{move.offered},
                   parts_delivered = parts_delivered + #{move.delivered},
                   parts_confirmed = parts_confirmed + #{move.confirmed},
                   parts_disputed = parts_disputed + #{move.disputed},
                   status = case when parts_taken < parts_asked then 'OPEN'
                                 when parts_disputed > 0 then 'DISPUTED'
                                 when parts_confirmed = parts_asked then 'CONFIRMED'
                                 when parts_confirmed + parts_delivered = parts_asked then 'DELIVERED'
                                 when parts_offered > 0 then 'DISPATCHED'
                                 else 'CLAIMED' end,
                   fulfilled_at = case when status = 'CONFIRMED' then #{now} else null end,
                   version = version + 1
             where id = #{id} and status in ('OPEN', 'DISPATCHED', 'CLAIMED', 'DELIVERED', 'DISPUTED')
               and parts_taken + #{move.taken} between 0 and parts_asked
            """)
    int move(long id, PartsMove move, Instant now);
}
