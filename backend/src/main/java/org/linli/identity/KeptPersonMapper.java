package org.linli.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes accounts that are kept for people without WeChat, and how they are handed over. */
@Mapper
interface KeptPersonMapper {

    @Insert(
            """
            insert into person (id, name_sealed, name_masked, level, status, kept_by, created_at, version)
            values (#{id}, #{nameSealed}, #{nameMasked}, 'GUEST', 'ACTIVE', #{keptBy}, #{now}, 0)
            """)
    int insert(long id, String nameSealed, String nameMasked, long keptBy, Instant now);

    @Select(
            """
            select id, coalesce(household_id, community_id) as node_id, openid is null as kept, openid, unionid, level
              from person
             where id = #{id} and status = 'ACTIVE'
            """)
    Optional<KeptPerson> find(long id);

    @Select(
            """
            select id, coalesce(household_id, community_id) as node_id, openid is null as kept, openid, unionid, level
              from person
             where id = #{id} and status = 'ACTIVE'
               for update
            """)
    Optional<KeptPerson> lock(long id);

    @Insert(
            """
            insert into account_hand_over (person_id, code_hash, given_by, expires_at)
            values (#{personId}, #{codeHash}, #{givenBy}, #{expiresAt})
            on duplicate key update
              code_hash = values(code_hash), given_by = values(given_by), expires_at = values(expires_at)
            """)
    int offer(long personId, String codeHash, long givenBy, Instant expiresAt);

    @Select("select person_id from account_hand_over where code_hash = #{codeHash} and expires_at > #{now}")
    Optional<Long> offered(String codeHash, Instant now);

    /** Uses a code up. */
    @Delete("delete from account_hand_over where code_hash = #{codeHash} and expires_at > #{now}")
    int use(String codeHash, Instant now);

    @Update(
            """
            update person
               set openid = #{openid}, unionid = #{unionid}, kept_by = null, version = version + 1
             where id = #{id} and openid is null and status = 'ACTIVE'
            """)
    int give(long id, String openid, @Nullable String unionid);

    /** A person, as far as acting for her goes. */
    record KeptPerson(
            long id,
            @Nullable Long nodeId,
            boolean kept,
            @Nullable String openid,
            @Nullable String unionid,
            String level) {}
}
