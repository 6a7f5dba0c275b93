package org.linli.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes who is there; whoever writes one holds the row of the meeting. */
@Mapper
interface AttendanceMapper {

    /** Somebody is there; nothing changes when that was known before. */
    @Insert(
            """
            insert into meeting_attendance (id, meeting_id, person_id, invited, way, marked_by, at)
            values (#{row.id}, #{row.meetingId}, #{row.personId}, #{row.invited}, #{row.way}, #{markedBy}, #{row.at})
            on duplicate key update id = id
            """)
    int insertIfAbsent(Attendance row, @Nullable Long markedBy);

    @Select(
            """
            select id, meeting_id, person_id, invited, way, at
              from meeting_attendance
             where meeting_id = #{meetingId} and id > #{after}
             order by id
             limit #{limit}
            """)
    List<Attendance> of(long meetingId, long after, int limit);

    /** Which of these meetings a person was at. */
    @Select(
            """
            <script>
            select meeting_id
              from meeting_attendance
             where person_id = #{personId} and meeting_id in
                   <foreach collection="meetingIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Long> ofPerson(long personId, Collection<Long> meetingIds);

    @Select(
            """
            <script>
            select meeting_id, count(*) as present, coalesce(sum(invited), 0) as invited_present
              from meeting_attendance
             where meeting_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             group by meeting_id
            </script>""")
    List<Present> count(Collection<Long> ids);

    /** What a person was at, the earliest first. */
    @Select(
            """
            select a.meeting_id, m.title, a.way, a.at
              from meeting_attendance a
              join meeting m on m.id = a.meeting_id
             where a.person_id = #{personId}
             order by a.at, a.meeting_id
             limit #{most}
            """)
    List<Told> toldTo(long personId, int most);

    /** How many are at a meeting, and how many of those were invited. */
    record Present(long meetingId, int present, int invitedPresent) {}

    /** An attendance as the person is told of it. */
    record Told(long meetingId, String title, AttendanceWay way, Instant at) {}
}
