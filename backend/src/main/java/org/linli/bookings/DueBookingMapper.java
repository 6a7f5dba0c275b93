package org.linli.bookings;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.linli.shared.jobs.Backlog.Due;

/** Finds bookings whose time has come. */
@Mapper
interface DueBookingMapper {

    /** Those that stand there and have started by then: of rooms, or all. */
    @Select(
            """
            <script>
            select starts_at as since, id
              from booking
             where status = #{status} and starts_at &lt;= #{startedBy}
            <if test="roomsOnly">and room_id is not null</if>
               and starts_at &gt;= #{since} and (starts_at &gt; #{since} or id &gt; #{id})
             order by starts_at, id
             limit #{most}
            </script>""")
    List<Due> started(BookingStatus status, boolean roomsOnly, Instant startedBy, Instant since, long id, int most);

    /** Those that stand there and have ended: nobody is picked up from them. */
    @Select(
            """
            select ends_at as since, id
              from booking
             where status = #{status} and ends_at <= #{now} and (status <> 'CHECKED_IN' or code_sealed is null)
               and ends_at >= #{since} and (ends_at > #{since} or id > #{id})
             order by ends_at, id
             limit #{most}
            """)
    List<Due> ended(BookingStatus status, Instant now, Instant since, long id, int most);

    /** Those that are sure, start soon and were made before that. */
    @Select(
            """
            select starts_at as since, id
              from booking
             where status = 'APPROVED' and starts_at > #{now} and starts_at <= #{until} and reminded_at is null
               and created_at < starts_at - interval 1 day
               and starts_at >= #{since} and (starts_at > #{since} or id > #{id})
             order by starts_at, id
             limit #{most}
            """)
    List<Due> near(Instant now, Instant until, Instant since, long id, int most);
}
