package org.linli.wishes.claiming;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** Counts the claims of people that wait to be delivered. */
@Mapper
interface OpenClaimMapper {

    @Insert(
            """
            insert into wish_claimer (person_id, open) values (#{personId}, 0)
            on duplicate key update open = open
            """)
    int know(long personId);

    @Update("update wish_claimer set open = open + 1 where person_id = #{personId} and open < #{most}")
    int take(long personId, int most);

    @Update("update wish_claimer set open = open - 1 where person_id = #{personId} and open > 0")
    int giveBack(long personId);
}
