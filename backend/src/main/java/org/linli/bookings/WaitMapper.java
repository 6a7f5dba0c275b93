package org.linli.bookings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes who waits; whoever changes a line holds the row of its room or service. */
@Mapper
interface WaitMapper {

    String SELECT =
            """
            select id, community_id, station_id, room_id, service_id, person_id, starts_at, ends_at, people, purpose,
                   created_at
              from booking_wait
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<Wait> find(long id);

    @Select(SELECT + " where person_id = #{personId} and starts_at > #{now} order by starts_at, id limit #{most}")
    List<Wait> of(long personId, Instant now, int most);

    /** Those who wait for a time that overlaps, the first one first. */
    @Select(
            SELECT
                    + """
             where owner_id = #{ownerId} and ends_at > #{startsAt} and starts_at < #{endsAt}
             order by id
             limit #{most}
            """)
    List<Wait> waiting(long ownerId, Instant startsAt, Instant endsAt, int most);

    @Select(
            """
            select count(*)
              from booking_wait
             where owner_id = #{ownerId} and ends_at > #{startsAt} and starts_at < #{endsAt} and id <= #{id}
            """)
    int place(long ownerId, Instant startsAt, Instant endsAt, long id);

    @Select("select count(*) from booking_wait where person_id = #{personId} and starts_at > #{now}")
    int count(long personId, Instant now);

    @Insert(
            """
            insert into booking_wait
              (id, community_id, station_id, owner_id, room_id, service_id, person_id, starts_at, ends_at, people, purpose,
               created_at)
            values
              (#{id}, #{communityId}, #{stationId}, coalesce(#{roomId}, #{serviceId}), #{roomId}, #{serviceId}, #{personId},
               #{startsAt}, #{endsAt}, #{people}, #{purpose}, #{createdAt})
            """)
    int insert(Wait wait);

    @Delete("delete from booking_wait where id = #{id}")
    int delete(long id);

    @Delete("delete from booking_wait where person_id = #{personId}")
    int deleteAllOf(long personId);

    /** Of those who wait for what has begun, some. */
    @Delete("delete from booking_wait where starts_at <= #{now} order by starts_at limit 1000")
    int deleteOver(Instant now);
}
