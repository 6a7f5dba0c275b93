package org.linli.wishes.claiming;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.linli.shared.jobs.Backlog.Due;
import org.linli.wishes.claims.WishClaimState;

/** Finds claims whose clock has run down to something, and notes what was done about it. */
@Mapper
interface DeadlineMapper {

    @Select(
            """
            select due_at as since, id
              from wish_claim
             where state = 'CLAIMED' and due_at > #{now} and due_at <= #{until} and reminded_at is null
               and due_at >= #{since} and (due_at > #{since} or id > #{id})
             order by due_at, id
             limit #{most}
            """)
    List<Due> dueSoon(Instant now, Instant until, Instant since, long id, int most);

    @Select(
            """
            select due_at as since, id
              from wish_claim
             where state = #{state} and due_at <= #{now}
               and due_at >= #{since} and (due_at > #{since} or id > #{id})
             order by due_at, id
             limit #{most}
            """)
    List<Due> late(WishClaimState state, Instant now, Instant since, long id, int most);

    @Select(
            """
            select silent_at as since, id
              from wish_claim
             where state = 'DELIVERED' and silent_at <= #{now} and asked_at is null
               and silent_at >= #{since} and (silent_at > #{since} or id > #{id})
             order by silent_at, id
             limit #{most}
            """)
    List<Due> silent(Instant now, Instant since, long id, int most);

    @Update(
            """
            update wish_claim set reminded_at = #{now}
             where id = #{id} and state = 'CLAIMED' and due_at > #{now} and due_at <= #{until} and reminded_at is null
            """)
    int remind(long id, Instant now, Instant until);

    @Update(
            """
            update wish_claim set asked_at = #{now}
             where id = #{id} and state = 'DELIVERED' and silent_at <= #{now} and asked_at is null
            """)
    int ask(long id, Instant now);
}
