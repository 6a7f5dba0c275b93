package org.linli.households;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes who belongs to which household; rows are never deleted. */
@Mapper
interface MembershipMapper {

    String COLUMNS = "id, community_id, household_id, person_id, dependant_id, relation, head, until, created_at";

    /** Keeps others from changing the household until the transaction ends. */
    @Insert(
            """
            insert into household (id, community_id, created_at, version)
            values (#{id}, #{communityId}, #{now}, 0)
            on duplicate key update version = version + 1
            """)
    int lock(long id, @Nullable Long communityId, Instant now);

    @Select("select " + COLUMNS + " from membership where person_id = #{personId} and live = 1 and until > #{now}")
    Optional<Membership> find(long personId, Instant now);

    /** Also one that has run out and was not ended yet. */
    @Select("select " + COLUMNS + " from membership where person_id = #{personId} and live = 1")
    Optional<Membership> findLive(long personId);

    @Select(
            "select " + COLUMNS
                    + """
              from membership
             where household_id = #{householdId} and live = 1 and (until is null or until > #{now})
             order by head desc, id
             limit 30
            """)
    List<Membership> members(long householdId, Instant now);

    /** Members with an account, in the order of their ids. */
    @Select(
            "select " + COLUMNS
                    + """
              from membership
             where community_id = #{communityId} and live = 1 and until > #{now} and person_id is not null and id > #{after}
             order by id
             limit #{most}
            """)
    List<Membership> inCommunity(long communityId, Instant now, long after, int most);

    @Select("select " + COLUMNS + " from membership where person_id = #{personId} order by id")
    List<Membership> history(long personId);

    @Select(
            """
            select count(*)
              from membership
             where household_id = #{householdId} and live = 1 and (until is null or until > #{now})
            """)
    int count(long householdId, Instant now);

    @Select(
            "select " + COLUMNS
                    + """
              from membership
             where live = 1 and until <= #{now}
             order by until
             limit #{most}
            """)
    List<Membership> expired(Instant now, int most);

    @Insert(
            """
            insert into membership
              (id, community_id, household_id, person_id, dependant_id, relation, head, until, created_at, version)
            values
              (#{id}, #{communityId}, #{householdId}, #{personId}, #{dependantId}, #{relation}, #{head}, #{until},
               #{createdAt}, 0)
            """)
    int insert(Membership membership);

    @Update(
            """
            update membership
               set ended_at = #{now}, head = false, version = version + 1
             where id = #{id} and ended_at is null
            """)
    int end(long id, Instant now);

    @Update(
            """
            update membership
               set head = true, relation = 'HEAD', version = version + 1
             where id = #{id} and ended_at is null
            """)
    int promote(long id);
}
