package org.linli.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and erases accounts. */
@Mapper
interface AccountMapper {

    @Update(
            """
            update person
               set closes_at = #{closesAt}, version = version + 1
             where id = #{personId} and status = 'ACTIVE' and closes_at is null
            """)
    int askToClose(long personId, Instant closesAt);

    @Update(
            """
            update person
               set closes_at = null, version = version + 1
             where id = #{personId} and status = 'ACTIVE' and closes_at is not null
            """)
    int cancelClosing(long personId);

    @Select(
            """
            select id
              from person
             where closes_at <= #{now} and status <> 'CLOSED'
             order by closes_at, id
             limit #{most}
            """)
    List<Long> due(Instant now, int most);

    /** The account if its time to be closed has come, which nobody else changes until the transaction ends. */
    @Select(
            """
            select id
              from person
             where id = #{personId} and closes_at <= #{now} and status <> 'CLOSED'
               for update
            """)
    Optional<Long> lockDue(long personId, Instant now);

    @Select("select closes_at from person where id = #{personId} and closes_at is not null")
    Optional<Instant> closesAt(long personId);

    @Select(
            """
            select nickname, level, phone_sealed, name_sealed, created_at, kept_by is not null as kept
              from person
             where id = #{personId} and status <> 'CLOSED'
            """)
    Optional<Account> find(long personId);

    @Update(
            """
            update person
               set openid = null, unionid = null, nickname = null, nickname_state = null, nickname_hash = null,
                   avatar_id = null, avatar_state = null, avatar_hash = null,
                   phone_sealed = null, phone_masked = null, phone_index = null,
                   name_sealed = null, name_masked = null, community_id = null, household_id = null,
                   resident_until = null, kept_by = null, closes_at = null, level = 'GUEST', status = 'CLOSED',
                   version = version + 1
             where id = #{personId} and status <> 'CLOSED'
            """)
    int erase(long personId);

    @Delete("delete from account_hand_over where person_id = #{personId}")
    int deleteHandOver(long personId);

    @Delete("delete from recovery_code where person_id = #{personId}")
    int deleteRecoveryCodes(long personId);

    @Delete("delete from second_factor where person_id = #{personId}")
    int deleteSecondFactor(long personId);

    /** What the account is made of. */
    record Account(
            @Nullable String nickname,
            String level,
            @Nullable String phoneSealed,
            @Nullable String nameSealed,
            Instant createdAt,
            boolean kept) {}
}
