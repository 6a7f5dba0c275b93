package org.linli.wishes.writing;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.linli.shared.jobs.Backlog.Due;

/** Finds wishes that can be claimed no more, and ends them. */
@Mapper
interface ExpiryMapper {

    @Select(
            """
            select expires_at as since, id
              from wish
             where status = 'OPEN' and expires_at <= #{now}
               and expires_at >= #{since} and (expires_at > #{since} or id > #{id})
             order by expires_at, id
             limit #{most}
            """)
    List<Due> expired(Instant now, Instant since, long id, int most);

    @Update(
            """
            update wish set status = 'EXPIRED', version = version + 1
             where id = #{id} and status = 'OPEN' and expires_at <= #{now} and parts_taken = 0
            """)
    int expire(long id, Instant now);

    /** Asks for no more than what was claimed by then. */
    @Update(
            """
            update wish
               set parts_asked = parts_taken,
                   status = case when parts_disputed > 0 then 'DISPUTED'
                                 when parts_confirmed = parts_taken then 'CONFIRMED'
                                 when parts_confirmed + parts_delivered = parts_taken then 'DELIVERED'
                                 when parts_offered > 0 then 'DISPATCHED'
                                 else 'CLAIMED' end,
                   fulfilled_at = case when status = 'CONFIRMED' then #{now} else null end,
                   version = version + 1
             where id = #{id} and status = 'OPEN' and expires_at <= #{now} and parts_taken > 0
            """)
    int reduce(long id, Instant now);
}
