package org.linli.wishes.suggesting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.linli.wishes.wish.Wish;

/** Finds who has fulfilled wishes of a community. */
@Mapper
interface CandidateMapper {

    /** Looks at the latest claims only, so that a community that fulfils many does not cost more. */
    @Select(
            """
            select c.person_id, c.organisation_id, count(*) as fulfilled,
                   sum(w.category = #{wish.category}) as same_category,
                   sum(w.organisation_id = #{wish.organisationId}) as same_grid,
                   coalesce(max(k.open), 0) as waiting, false as registered, false as own_node
              from (select wish_id, organisation_id, case when organisation_id is null then person_id end as person_id
                      from wish_claim
                     where community_id = #{wish.communityId} and state = 'CONFIRMED' and confirmed_at > #{since}
                     order by confirmed_at desc
                     limit 1000) c
              join wish w on w.id = c.wish_id
              left join wish_claimer k on k.person_id = c.person_id
             group by c.person_id, c.organisation_id
            """)
    List<Candidate> fulfilling(Wish wish, Instant since);

    @Select(
            """
            <script>
            select person_id, open as waiting
              from wish_claimer
             where person_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Load> loads(Collection<Long> ids);

    /** Persons and organisations that have the wish, or were asked and have declined. */
    @Select("select distinct claimer_id from wish_claim where wish_id = #{wishId} and (live = 1 or state = 'DECLINED')")
    List<Long> askedOrClaiming(long wishId);

    /** How many claims of a person's wait to be delivered. */
    record Load(long personId, int waiting) {}
}
