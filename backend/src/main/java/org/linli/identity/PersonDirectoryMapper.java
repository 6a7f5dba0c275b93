package org.linli.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.linli.moderation.Author;
import org.linli.shared.VerificationLevel;

/** Reads what other modules have to know of people, and writes where they belong. */
@Mapper
interface PersonDirectoryMapper {

    String AMONG =
            """
             where status = 'ACTIVE' and id in
                   <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""";

    String STAND_IN = "concat('居民', lpad(id mod 10000, 4, '0'))";

    /** A nickname that others may see; null otherwise. */
    String PASSED = "case when nickname_state = 'PASSED' then nickname end";

    @Select("<script>select id as person_id, openid, coalesce(name_masked, " + PASSED + ", " + STAND_IN
            + """
            ) as name, phone_masked as phone, community_id, household_id
              from person
            """
            + AMONG)
    List<Contact> contacts(Collection<Long> ids);

    @Select("<script>select id, " + PASSED
            + """
             as nickname, name_masked as name, phone_masked as phone, kept_by is not null as kept,
            """
            + PersonMapper.LEVEL + " from person" + AMONG)
    List<ResidentCard> cards(Collection<Long> ids);

    @Select("<script>select id, coalesce(" + PASSED + ", " + STAND_IN
            + """
            ) as nickname, case when avatar_state = 'PASSED' then avatar_id end as avatar_id
              from person
            """
            + AMONG)
    List<PublicPerson> people(Collection<Long> ids);

    @Select("select id from person where openid = #{openid} and status = 'ACTIVE'")
    Optional<Long> personWith(String openid);

    @Select("select phone_sealed from person where id = #{personId} and phone_sealed is not null")
    Optional<String> sealedPhone(long personId);

    @Select("select name_sealed from person where id = #{personId} and name_sealed is not null")
    Optional<String> sealedName(long personId);

    @Select("select " + PersonMapper.LEVEL + " from person where id = #{personId} and status = 'ACTIVE'")
    Optional<VerificationLevel> level(long personId);

    @Select("select openid, community_id, " + PersonMapper.LEVEL
            + " from person where id = #{personId} and status = 'ACTIVE'")
    Optional<Author> author(long personId);

    @Select(
            """
            select id
              from person
             where household_id = #{householdId} and status = 'ACTIVE' and resident_until > #{now}
             order by id
             limit 30
            """)
    List<Long> membersOf(long householdId, Instant now);

    @Update(
            """
            update person
               set community_id = #{communityId}, household_id = #{householdId}, resident_until = #{until},
                   level = 'RESIDENT', version = version + 1
             where id = #{personId}
            """)
    int settle(long personId, long communityId, long householdId, Instant until);

    @Update(
            """
            update person
               set community_id = null, household_id = null, resident_until = null,
                   level = if(phone_index is null, 'GUEST', 'PHONE'), version = version + 1
             where id = #{personId}
            """)
    int unsettle(long personId);
}
