package org.linli.households;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes family members without a phone; rows are never deleted, but lose the name. */
@Mapper
interface DependantMapper {

    String COLUMNS = "id, community_id, household_id, name_sealed, name_masked, birth_year, child, added_by";

    @Select(
            "select " + COLUMNS
                    + """
              from dependant
             where household_id = #{householdId} and name_sealed is not null
             order by id
             limit 30
            """)
    List<Dependant> inHousehold(long householdId);

    @Select(
            "select " + COLUMNS
                    + """
              from dependant
             where added_by = #{personId} and name_sealed is not null
             order by id
            """)
    List<Dependant> addedBy(long personId);

    @Insert(
            """
            insert into dependant
              (id, community_id, household_id, name_sealed, name_masked, birth_year, child, added_by, created_at, version)
            values
              (#{dependant.id}, #{dependant.communityId}, #{dependant.householdId}, #{dependant.nameSealed},
               #{dependant.nameMasked}, #{dependant.birthYear}, #{dependant.child}, #{dependant.addedBy}, #{now}, 0)
            """)
    int insert(Dependant dependant, Instant now);

    @Update(
            """
            update dependant
               set name_sealed = null, name_masked = null, birth_year = null, version = version + 1
             where id = #{id} and name_sealed is not null
            """)
    int erase(long id);

    @Update(
            """
            update membership
               set ended_at = #{now}, version = version + 1
             where dependant_id = #{id} and ended_at is null
            """)
    int endMembership(long id, Instant now);
}
