package org.linli.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes sessions. */
@Mapper
interface SessionMapper {

    int FIRST_VERSION = 1;

    @Insert(
            """
            insert into session (person_id, id, device, access_hash, refresh_hash,
                                 opened_at, issued_at, seen_at, expires_at, version)
            values (#{access.personId}, #{access.sessionId}, #{device}, #{access.hash}, #{refresh.hash},
                    #{now}, #{now}, #{now}, #{expiresAt}, 1)
            """)
    int insert(Token access, Token refresh, String device, Instant now, Instant expiresAt);

    @Select(
            """
            select access_hash, issued_at, seen_at, version, coalesce(actor_id, 0) as actor_id
              from session
             where person_id = #{personId} and id = #{sessionId}
            """)
    Optional<StoredSession> find(Token token);

    @Update(
            """
            update session
               set refresh_before_hash = #{old.hash}, refresh_hash = #{refresh.hash}, access_hash = #{access.hash},
                   issued_at = #{now}, seen_at = #{now}, expires_at = #{expiresAt}, version = version + 1
             where person_id = #{old.personId} and id = #{old.sessionId}
               and refresh_hash = #{old.hash} and expires_at > #{now} and actor_id is null
            """)
    int rotate(Token old, Token access, Token refresh, Instant now, Instant expiresAt);

    /** Ends the session of a refresh token that is not good, unless it was traded by a parallel call after {@code grace}. */
    @Delete(
            """
            delete from session
             where person_id = #{old.personId} and id = #{old.sessionId} and refresh_hash <> #{old.hash}
               and (refresh_before_hash is null or refresh_before_hash <> #{old.hash} or issued_at <= #{grace})
            """)
    int endStolen(Token old, Instant grace);

    @Update(
            """
            update session
               set seen_at = #{now}
             where person_id = #{token.personId} and id = #{token.sessionId} and seen_at < #{before}
            """)
    int see(Token token, Instant now, Instant before);

    @Delete("delete from session where person_id = #{personId} and id = #{id}")
    int delete(long personId, String id);

    /** The live sessions, the latest seen first. */
    @Select(
            """
            select id
              from session
             where person_id = #{personId} and expires_at > #{now}
             order by seen_at desc, opened_at desc, id
            """)
    List<String> live(long personId, Instant now);

    @Select(
            """
            select id, device as name, id = #{currentId} as `current`, opened_at as signed_in_at, seen_at as last_seen_at
              from session
             where person_id = #{personId} and expires_at > #{now}
             order by seen_at desc, opened_at desc, id
            """)
    List<Device> devices(long personId, String currentId, Instant now);

    @Select("select person_id, id from session where expires_at <= #{now} limit #{most}")
    List<Expired> expired(Instant now, int most);

    @Delete("delete from session where person_id = #{session.personId} and id = #{session.id} and expires_at <= #{now}")
    int deleteExpired(Expired session, Instant now);

    /** Opens a session in which somebody acts for the person; nobody is told its refresh token. */
    @Insert(
            """
            insert into session (person_id, id, device, access_hash, refresh_hash, opened_at, issued_at, seen_at,
                                 expires_at, version, actor_id, actor_session_id, proxy_reason)
            values (#{access.personId}, #{access.sessionId}, '代办', #{access.hash}, #{refresh.hash}, #{now}, #{now}, #{now},
                    #{endsAt}, 1, #{actorId}, #{actorSessionId}, #{reason})
            """)
    int insertProxy(
            Token access,
            Token refresh,
            long actorId,
            String actorSessionId,
            String reason,
            Instant now,
            Instant endsAt);

    /** The session in which somebody acts for the person, if it is one. */
    @Select(
            """
            select actor_session_id, proxy_reason as reason, opened_at as started_at, expires_at as ends_at
              from session
             where person_id = #{personId} and id = #{sessionId} and actor_id is not null
            """)
    Optional<ProxySession> findProxy(long personId, String sessionId);

    @Select("select count(*) from session where person_id = #{personId} and id = #{sessionId} and expires_at > #{now}")
    boolean isLive(long personId, String sessionId, Instant now);

    /** A session that nobody can use any more. */
    record Expired(long personId, String id) {}
}
