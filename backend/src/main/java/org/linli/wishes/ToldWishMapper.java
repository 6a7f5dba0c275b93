package org.linli.wishes;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads what people are told of wishes, and whom. */
@Mapper
interface ToldWishMapper {

    @Select("select id, title, community_id, author_id as wisher_id from wish where id = #{id} and title <> ''")
    Optional<ToldWish> find(long id);

    @Select(
            """
            select distinct person_id
              from wish_claim
             where wish_id = #{wishId} and state = 'CONFIRMED'
             order by person_id
            """)
    List<Long> helpers(long wishId);

    @Select("select person_id from wish_claim where id = #{claimId}")
    Optional<Long> claimer(long claimId);
}
