package org.linli.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes exports. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface DataExportMapper {

    String SHOWN = "select id, state, progress, created_at, expires_at from data_export";

    @Select(SHOWN + " where person_id = #{personId} order by id desc limit #{limit}")
    List<DataExport> findByPerson(long personId, int limit);

    @Select(SHOWN + " where id = #{id} and person_id = #{personId}")
    Optional<DataExport> find(long id, long personId);

    @Insert(
            """
            insert into data_export (id, person_id, running, state, progress, attempt, created_at)
            values (#{id}, #{personId}, #{personId}, 'WAITING', 0, 0, #{now})
            """)
    int insert(long id, long personId, Instant now);

    /** How many the person has asked for since then, those that could not be made left out. */
    @Select(
            """
            select count(*)
              from data_export
             where person_id = #{personId} and created_at > #{since} and state <> 'FAILED'
            """)
    int countSince(long personId, Instant since);

    /** The next one that nobody works on, kept from other servers until the transaction ends. */
    @Select(
            """
            select id, person_id, attempt
              from data_export
             where state = 'WAITING' or state = 'RUNNING' and lease_until < #{now}
             order by id
             limit 1
               for update skip locked
            """)
    Optional<ExportTask> next(Instant now);

    @Update(
            """
            update data_export
               set state = 'RUNNING', progress = 0, attempt = attempt + 1, lease_until = #{leaseUntil}
             where id = #{task.id} and attempt = #{task.attempt} and state in ('WAITING', 'RUNNING')
            """)
    int begin(ExportTask task, Instant leaseUntil);

    @Update(
            """
            update data_export
               set progress = #{percent}, lease_until = #{leaseUntil}
             where id = #{task.id} and attempt = #{task.attempt} and state = 'RUNNING'
            """)
    int goOn(ExportTask task, int percent, Instant leaseUntil);

    @Update(
            """
            update data_export
               set state = 'READY', progress = 100, running = null, lease_until = null, key_sealed = #{keySealed},
                   expires_at = #{expiresAt}
             where id = #{task.id} and attempt = #{task.attempt} and state = 'RUNNING'
            """)
    int finish(ExportTask task, String keySealed, Instant expiresAt);

    @Update(
            """
            update data_export
               set state = 'FAILED', running = null, lease_until = null
             where id = #{task.id} and attempt = #{task.attempt} and state in ('WAITING', 'RUNNING')
            """)
    int fail(ExportTask task);

    /** Gives the export an address, in place of one that was not used. */
    @Update(
            """
            update data_export
               set token_hash = #{tokenHash}, token_until = #{until}
             where id = #{id} and person_id = #{personId} and state = 'READY' and expires_at > #{now}
            """)
    int open(long id, long personId, String tokenHash, Instant until, Instant now);

    @Select(
            """
            select id, person_id, attempt, key_sealed, created_at
              from data_export
             where token_hash = #{tokenHash} and token_until > #{now} and state = 'READY' and expires_at > #{now}
            """)
    Optional<ExportFile> findByToken(String tokenHash, Instant now);

    /** Uses the address up: of several requests one gets the row. */
    @Update(
            """
            update data_export
               set token_hash = null, token_until = null
             where id = #{id} and token_hash = #{tokenHash} and token_until > #{now} and state = 'READY'
            """)
    int useToken(long id, String tokenHash, Instant now);

    @Update(
            """
            update data_export
               set state = 'FETCHED', key_sealed = null, token_hash = null, token_until = null
             where id = #{id} and state = 'READY'
            """)
    int fetched(long id);

    @Select(
            """
            select id, person_id, attempt, key_sealed, created_at
              from data_export
             where state = 'READY' and expires_at <= #{now}
             order by expires_at
             limit #{limit}
            """)
    List<ExportFile> expired(Instant now, int limit);

    @Update(
            """
            update data_export
               set state = 'EXPIRED', key_sealed = null, token_hash = null, token_until = null
             where id = #{id} and state = 'READY' and expires_at <= #{now}
            """)
    int expire(long id, Instant now);

    /** Whether the file of this attempt may still be wanted. */
    @Select(
            """
            select count(*)
              from data_export
             where id = #{id} and attempt = #{attempt} and state in ('RUNNING', 'READY')
            """)
    int wants(long id, int attempt);

    @Delete("delete from data_export where person_id = #{personId}")
    int deleteAllOf(long personId);
}
