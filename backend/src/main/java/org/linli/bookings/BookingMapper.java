package org.linli.bookings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.stations.Bookable;
import org.linli.stations.QuotaHolder;

/** Reads and writes bookings; whoever changes one holds the row of its room or service. */
@Mapper
interface BookingMapper {

    String SELECT =
            """
            select id, community_id, station_id, room_id, service_id, person_id, household_id, organisation_id, status,
                   starts_at, ends_at, people, purpose, series_id, confidential, counsellor_id, care_sealed, code_sealed,
                   reason, replacement_id, checked_in_at, created_at
              from booking
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<Booking> find(long id);

    @Select(
            "<script>" + SELECT
                    + """
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by starts_at, id
            </script>""")
    List<Booking> findAllById(Collection<Long> ids);

    @Select(SELECT + " where series_id = #{seriesId} order by starts_at, id")
    List<Booking> inSeries(long seriesId);

    @Select(
            SELECT
                    + """
             where person_id = #{personId} and starts_at <= #{startsAt} and (starts_at < #{startsAt} or id < #{id})
             order by starts_at desc, id desc
             limit #{most}
            """)
    List<Booking> of(long personId, Instant startsAt, long id, int most);

    /** Of those of confidential services only what the viewer counsels. */
    @Select(
            "<script>" + SELECT
                    + """
             where station_id = #{stationId} and starts_at &gt;= #{from} and starts_at &lt; #{until}
               and starts_at &gt;= #{startsAt} and (starts_at &gt; #{startsAt} or id &gt; #{id})
               and (not confidential or counsellor_id = #{viewerId})
            <if test="status != null">and status = #{status}</if>
             order by starts_at, id
             limit #{most}
            </script>""")
    List<Booking> at(
            long stationId,
            Instant from,
            Instant until,
            @Nullable BookingStatus status,
            long viewerId,
            Instant startsAt,
            long id,
            int most);

    /** How many bookings of a room or service a holder has that start in a time and were not given up in time. */
    @Select(
            """
            <script>
            select count(*)
              from booking
             where <choose>
                   <when test="whose.name() == 'PERSON'">person_id = #{holder} and organisation_id is null</when>
                   <when test="whose.name() == 'HOUSEHOLD'">household_id = #{holder} and organisation_id is null</when>
                   <otherwise>organisation_id = #{holder}</otherwise>
                   </choose>
               and starts_at &gt;= #{from} and starts_at &lt; #{until}
               and <choose><when test="bookable.room">room_id</when><otherwise>service_id</otherwise></choose> = #{bookable.id}
               and status not in ('REJECTED', 'CANCELLED', 'OUTRANKED')
            </script>""")
    int count(Bookable bookable, QuotaHolder whose, long holder, Instant from, Instant until);

    /** How many people have places of a slot. */
    @Select(
            """
            select coalesce(sum(people), 0)
              from booking
             where service_id = #{serviceId} and live = 1 and starts_at = #{startsAt}
            """)
    int people(long serviceId, Instant startsAt);

    /** How many people have places of slots that start in a time, by the service and the start. */
    @Select(
            """
            <script>
            select service_id, starts_at, sum(people) as people
              from booking
             where service_id in <foreach collection="serviceIds" item="id" open="(" separator="," close=")">#{id}</foreach>
               and live = 1 and starts_at &gt;= #{from} and starts_at &lt; #{until}
             group by service_id, starts_at
            </script>""")
    List<TakenSlot> taken(Collection<Long> serviceIds, Instant from, Instant until);

    @Select(
            """
            select count(*)
              from booking
             where service_id = #{serviceId} and live = 1 and starts_at = #{startsAt} and person_id = #{personId}
            """)
    int own(long serviceId, Instant startsAt, long personId);

    @Insert(
            """
            insert into booking
              (id, community_id, station_id, room_id, service_id, person_id, household_id, organisation_id, status, starts_at,
               ends_at, people, purpose, series_id, confidential, counsellor_id, care_sealed, code_sealed, created_at, version)
            values
              (#{id}, #{communityId}, #{stationId}, #{roomId}, #{serviceId}, #{personId}, #{householdId}, #{organisationId},
               #{status}, #{startsAt}, #{endsAt}, #{people}, #{purpose}, #{seriesId}, #{confidential}, #{counsellorId},
               #{careSealed}, #{codeSealed}, #{createdAt}, 0)
            """)
    int insert(Booking booking);

    /** Moves a booking on; 0 when it does not stand there any more. */
    @Update(
            """
            update booking
               set status = #{to}, decided_at = #{now}, version = version + 1
             where id = #{id} and status = #{from}
            """)
    int decide(long id, BookingStatus from, BookingStatus to, Instant now);

    @Update(
            """
            update booking
               set status = 'CHECKED_IN', checked_in_at = #{now}, version = version + 1
             where id = #{id} and status = 'APPROVED' and starts_at <= #{latestStart} and ends_at > #{now}
            """)
    int checkIn(long id, Instant latestStart, Instant now);

    /** Ends a booking; 0 when it does not stand there any more. */
    @Update(
            """
            update booking
               set status = #{to}, reason = #{reason}, replacement_id = #{replacementId}, ended_at = #{now},
                   version = version + 1
             where id = #{id} and status = #{from}
            """)
    int end(
            long id,
            BookingStatus from,
            BookingStatus to,
            @Nullable String reason,
            @Nullable Long replacementId,
            Instant now);

    /** Notes that who has booked was reminded; 0 when she was, or does not come. */
    @Update("update booking set reminded_at = #{now} where id = #{id} and status = 'APPROVED' and reminded_at is null")
    int remind(long id, Instant now);

    /** Forgets what is personal about what somebody had booked. */
    @Update(
            """
            update booking
               set purpose = '', care_sealed = null, code_sealed = null, reason = null, version = version + 1
             where person_id = #{personId}
            """)
    int erase(long personId);

    /** How many people have places of the slot that starts then. */
    record TakenSlot(long serviceId, Instant startsAt, int people) {}
}
