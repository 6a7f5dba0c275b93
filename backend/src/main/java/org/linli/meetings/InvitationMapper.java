package org.linli.meetings;

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
import org.linli.shared.Role;

/** Reads and writes who is invited; whoever changes that holds the row of the meeting. */
@Mapper
interface InvitationMapper {

    String SELECT =
            """
            select i.id, i.meeting_id, i.person_id, i.role, i.reply, a.at as attended_at
              from meeting_invitation i
              left join meeting_attendance a on a.meeting_id = i.meeting_id and a.person_id = i.person_id
            """;

    @Select(SELECT + " where i.meeting_id = #{meetingId} and i.person_id = #{personId}")
    Optional<Invitation> find(long meetingId, long personId);

    @Select(SELECT + " where i.meeting_id = #{meetingId} and i.id > #{after} order by i.id limit #{limit}")
    List<Invitation> of(long meetingId, long after, int limit);

    /** Those of one person to some meetings. */
    @Select(
            "<script>" + SELECT
                    + """
             where i.person_id = #{personId} and i.meeting_id in
                   <foreach collection="meetingIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Invitation> ofPerson(long personId, Collection<Long> meetingIds);

    @Select("select person_id from meeting_invitation where meeting_id = #{meetingId} order by id")
    List<Long> invited(long meetingId);

    @Select(
            """
            <script>
            select meeting_id, count(*) as total
              from meeting_invitation
             where meeting_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             group by meeting_id
            </script>""")
    List<Total> count(Collection<Long> ids);

    @Insert(
            """
            insert into meeting_invitation (id, meeting_id, person_id, starts_at, role, created_at)
            values (#{id}, #{meeting.id}, #{personId}, #{meeting.startsAt}, #{role}, #{now})
            """)
    int insert(long id, Meeting meeting, long personId, @Nullable Role role, Instant now);

    @Update(
            """
            update meeting_invitation
               set reply = #{reply}, replied_at = #{now}
             where meeting_id = #{meetingId} and person_id = #{personId}
            """)
    int reply(long meetingId, long personId, MeetingReply reply, Instant now);

    /** What a person is or was invited to, the earliest first. */
    @Select(
            """
            select i.meeting_id, m.title, m.starts_at, i.role, i.reply
              from meeting_invitation i
              join meeting m on m.id = i.meeting_id
             where i.person_id = #{personId}
             order by i.starts_at, i.meeting_id
             limit #{most}
            """)
    List<Told> toldTo(long personId, int most);

    /** Meetings that a person is invited to and that have not been opened, by id. */
    @Select(
            """
            select i.meeting_id
              from meeting_invitation i
              join meeting m on m.id = i.meeting_id
             where i.person_id = #{personId} and m.status = 'CALLED'
             order by i.meeting_id
            """)
    List<Long> openTo(long personId);

    @Delete("delete from meeting_invitation where meeting_id = #{meetingId} and person_id = #{personId}")
    int delete(long meetingId, long personId);

    @Update("update meeting_invitation set reply = null, replied_at = null where person_id = #{personId}")
    int forgetReplies(long personId);

    /** How many of a meeting. */
    record Total(long meetingId, int total) {}

    /** An invitation as the person is told of it. */
    record Told(long meetingId, String title, Instant startsAt, @Nullable Role role, @Nullable MeetingReply reply) {}
}
