package org.linli.identity;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes second factors and their recovery codes. */
@Mapper
interface SecondFactorMapper {

    /** Keeps other guesses waiting until the transaction ends. */
    @Select(
            """
            select secret_sealed, confirmed_at, last_step, failures, locked_until
              from second_factor
             where person_id = #{personId}
               for update
            """)
    Optional<SecondFactor> lock(long personId);

    /** How the person's second factor stands, and when it was passed in this session; a row whether or not there is one. */
    @Select(
            """
            select (select confirmed_at from second_factor where person_id = #{personId}) as confirmed_at,
                   (select locked_until from second_factor where person_id = #{personId}) as locked_until,
                   (select second_factor_at from session
                     where person_id = #{personId} and id = #{sessionId}) as passed_at,
                   true as present
            """)
    Passing passing(long personId, String sessionId);

    @Select("select count(*) from second_factor where person_id = #{personId} and confirmed_at is not null")
    boolean isConfirmed(long personId);

    /** Lays a new secret down, in the place of one that was never confirmed. */
    @Insert(
            """
            insert into second_factor (person_id, secret_sealed, last_step, failures, created_at, version)
            values (#{personId}, #{secretSealed}, 0, 0, #{now}, 0)
            on duplicate key update
              secret_sealed = if(confirmed_at is null, values(secret_sealed), secret_sealed), version = version + 1
            """)
    int begin(long personId, String secretSealed, Instant now);

    @Update(
            """
            update second_factor
               set last_step = #{step}, failures = 0, confirmed_at = coalesce(confirmed_at, #{now}), version = version + 1
             where person_id = #{personId} and last_step < #{step}
            """)
    int pass(long personId, long step, Instant now);

    @Update("update second_factor set failures = 0, version = version + 1 where person_id = #{personId}")
    int forgive(long personId);

    /** Counts a wrong password; the last one that is allowed locks instead. */
    @Update(
            """
            update second_factor
               set locked_until = if(failures + 1 >= #{most}, #{lockedUntil}, locked_until),
                   failures = if(failures + 1 >= #{most}, 0, failures + 1),
                   version = version + 1
             where person_id = #{personId}
            """)
    int fail(long personId, int most, Instant lockedUntil);

    @Update("update session set second_factor_at = #{now} where person_id = #{personId} and id = #{sessionId}")
    int passIn(long personId, String sessionId, Instant now);

    @Insert("insert into recovery_code (person_id, code_hash) values (#{personId}, #{codeHash})")
    int addRecoveryCode(long personId, String codeHash);

    @Delete("delete from recovery_code where person_id = #{personId} and code_hash = #{codeHash}")
    int useRecoveryCode(long personId, String codeHash);

    /** A second factor as it is stored. */
    record SecondFactor(
            String secretSealed,
            @Nullable Instant confirmedAt,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil) {}

    /** How a second factor stands in a session. */
    record Passing(
            @Nullable Instant confirmedAt,
            @Nullable Instant lockedUntil,
            @Nullable Instant passedAt,
            boolean present) {}
}
