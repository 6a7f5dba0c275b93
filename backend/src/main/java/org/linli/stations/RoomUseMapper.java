package org.linli.stations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes what occupies rooms. */
@Mapper
interface RoomUseMapper {

    String SELECT =
            """
            select id, room_id, kind, reference_id, starts_at, ends_at, free_at, label
              from room_use
            """;

    /** The room, which nobody else gives away until the transaction ends. */
    @Select("select community_id, buffer_minutes from room where id = #{roomId} for update")
    Optional<LockedRoom> lock(long roomId);

    /** As uses do not overlap, whatever is in the way of something that starts then is the first that has not become free. */
    @Select(
            SELECT
                    + """
             where room_id = #{roomId} and free_at > #{startsAt} and not (#{overReserved} and kind = 'RESERVED')
             order by free_at
             limit 1
            """)
    Optional<RoomUse> firstAfter(long roomId, Instant startsAt, boolean overReserved);

    @Select(
            "<script>" + SELECT
                    + """
             where room_id in <foreach collection="roomIds" item="id" open="(" separator="," close=")">#{id}</foreach>
               and free_at &gt; #{from} and starts_at &lt; #{until}
             order by room_id, free_at
            </script>""")
    List<RoomUse> between(Collection<Long> roomIds, Instant from, Instant until);

    /** By station; a use that starts later than another one of the list comes after it. */
    @Select(
            """
            select u.id, u.room_id, u.kind, u.reference_id, u.starts_at, u.ends_at, u.free_at, u.label
              from room_use u
              join room r on r.id = u.room_id
             where r.station_id = #{stationId} and u.kind in ('RESERVED', 'BLOCKED') and u.free_at > #{now} and u.ends_at > #{now}
               and (u.starts_at > #{after} or u.starts_at = #{after} and u.id > #{afterId})
             order by u.starts_at, u.id
             limit #{limit}
            """)
    List<RoomUse> blocked(long stationId, Instant now, Instant after, long afterId, int limit);

    @Select("select distinct room_id from room_use where kind = #{kind} and reference_id = #{referenceId}")
    List<Long> rooms(RoomUseKind kind, long referenceId);

    @Insert(
            """
            insert into room_use
              (id, community_id, room_id, kind, reference_id, starts_at, ends_at, free_at, label, created_at)
            values
              (#{use.id}, #{communityId}, #{use.roomId}, #{use.kind}, #{use.referenceId}, #{use.startsAt}, #{use.endsAt},
               #{use.freeAt}, #{use.label}, #{now})
            """)
    int insert(RoomUse use, @Nullable Long communityId, Instant now);

    @Update(
            """
            update room_use
               set kind = 'RESERVED', label = #{label}, reference_id = id
             where kind = 'BOOKING' and reference_id = #{bookingId}
            """)
    int reserve(long bookingId, String label);

    @Delete("delete from room_use where kind = #{kind} and reference_id = #{referenceId}")
    int delete(RoomUseKind kind, long referenceId);

    @Delete(
            """
            delete from room_use
             where room_id = #{roomId} and kind = 'RESERVED' and free_at > #{from} and starts_at < #{until}
            """)
    int deleteReserved(long roomId, Instant from, Instant until);

    @Delete(
            """
            delete from room_use
             where room_id = #{roomId} and kind in ('RESERVED', 'BLOCKED') and free_at > #{startsAt}
               and starts_at = #{startsAt}
            """)
    int deleteBlocked(long roomId, Instant startsAt);

    /** A room whose row is held. */
    record LockedRoom(@Nullable Long communityId, int bufferMinutes) {}
}
