package org.linli.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes people. */
@Mapper
interface PersonMapper {

    /** Who belonged to a household until a moment that is past is no resident any more, even before that is noted. */
    String LEVEL =
            """
             case when level = 'RESIDENT' and not resident_until > current_timestamp(3)
                  then if(phone_index is null, 'GUEST', 'PHONE') else level end as level
            """;

    @Select("select id, community_id, nickname, " + LEVEL + ", status from person where id = #{id}")
    Optional<Person> find(long id);

    @Select("select id, community_id, nickname, " + LEVEL + ", status from person where openid = #{openid}")
    Optional<Person> findByOpenid(String openid);

    /** Keeps others from changing what belongs to the person until the transaction ends. */
    @Select("select id from person where id = #{id} for update")
    Optional<Long> lock(long id);

    /** Makes a guest of an identity that is not known yet; leaves a known one as it is. */
    @Insert(
            """
            insert into person (id, openid, unionid, level, status, created_at, version)
            values (#{id}, #{openid}, #{unionid}, 'GUEST', 'ACTIVE', #{now}, 0)
            on duplicate key update unionid = coalesce(unionid, values(unionid))
            """)
    int insertGuest(long id, String openid, @Nullable String unionid, Instant now);
}
