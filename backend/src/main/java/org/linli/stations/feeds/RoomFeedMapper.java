package org.linli.stations.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.linli.stations.RoomUse;

/** Reads and writes calendar addresses, and what stands in calendars. */
@Mapper
interface RoomFeedMapper {

    /** One that the person had for the room ends. */
    @Insert(
            """
            insert into room_feed (token_hash, community_id, room_id, person_id, created_at)
            values (#{tokenHash}, #{communityId}, #{roomId}, #{personId}, #{now})
            on duplicate key update token_hash = values(token_hash), created_at = values(created_at)
            """)
    int put(String tokenHash, @Nullable Long communityId, long roomId, long personId, Instant now);

    @Delete("delete from room_feed where person_id = #{personId} and room_id = #{roomId}")
    int delete(long personId, long roomId);

    @Delete("delete from room_feed where person_id = #{personId}")
    int deleteAllOf(long personId);

    @Select("select room_id, person_id, created_at from room_feed where token_hash = #{tokenHash}")
    Optional<RoomFeed> find(String tokenHash);

    @Select("select room_id, person_id, created_at from room_feed where person_id = #{personId} order by room_id")
    List<RoomFeed> of(long personId);

    /** What occupies a room in a time, in its order; of too much the latest is left out. */
    @Select(
            """
            select id, room_id, kind, reference_id, starts_at, ends_at, free_at, label
              from room_use
             where room_id = #{roomId} and free_at > #{from} and ends_at > #{from} and starts_at < #{until}
             order by free_at
             limit #{most}
            """)
    List<RoomUse> uses(long roomId, Instant from, Instant until, int most);
}
