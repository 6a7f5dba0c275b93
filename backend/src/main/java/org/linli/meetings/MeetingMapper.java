package org.linli.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes meetings and the lists that they are in. */
@Mapper
interface MeetingMapper {

    String COLUMNS =
            """
            m.id, m.community_id, m.organisation_id, m.kind, m.title, m.place, m.room_id, m.status, m.starts_at, m.ends_at,
            m.convener_id, m.cancel_reason, m.opened_at, m.closed_at, m.created_at
            """;

    @Select("select " + COLUMNS + " from meeting m where m.id = #{id}")
    Optional<Meeting> find(long id);

    /** The meeting, whose row nobody else holds until the transaction ends. */
    @Select("select " + COLUMNS + " from meeting m where m.id = #{id} for update")
    Optional<Meeting> lock(long id);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from meeting m
             where m.id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by m.starts_at, m.id
            </script>""")
    List<Meeting> findAllById(Collection<Long> ids);

    /** Those in the list of a node from a position on: what is to come or held since then forwards, the others backwards. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from meeting_listing l
              join meeting m on m.id = l.meeting_id
             where l.organisation_id = #{nodeId}
            <if test="kind != null">and l.kind = #{kind}</if>
            <if test="!internal">and l.internal = false</if>
            <choose><when test="upcoming">
               and l.starts_at &gt;= #{startsAt} and (l.starts_at &gt; #{startsAt} or l.meeting_id &gt; #{id})
               and l.starts_at &gt; #{since} and m.status in ('CALLED', 'HELD')
             order by l.starts_at, l.meeting_id
            </when><otherwise>
               and l.starts_at &lt;= #{startsAt} and (l.starts_at &lt; #{startsAt} or l.meeting_id &lt; #{id})
               and (l.starts_at &lt;= #{since} or m.status not in ('CALLED', 'HELD'))
             order by l.starts_at desc, l.meeting_id desc
            </otherwise></choose>
             limit #{limit}
            </script>""")
    List<Meeting> list(
            long nodeId,
            @Nullable MeetingKind kind,
            boolean internal,
            boolean upcoming,
            Instant startsAt,
            long id,
            Instant since,
            int limit);

    /** Those that a person is invited to, in the same order. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from meeting_invitation i
              join meeting m on m.id = i.meeting_id
             where i.person_id = #{personId}
            <choose><when test="upcoming">
               and i.starts_at &gt;= #{startsAt} and (i.starts_at &gt; #{startsAt} or i.meeting_id &gt; #{id})
               and i.starts_at &gt; #{since} and m.status in ('CALLED', 'HELD')
             order by i.starts_at, i.meeting_id
            </when><otherwise>
               and i.starts_at &lt;= #{startsAt} and (i.starts_at &lt; #{startsAt} or i.meeting_id &lt; #{id})
               and (i.starts_at &lt;= #{since} or m.status not in ('CALLED', 'HELD'))
             order by i.starts_at desc, i.meeting_id desc
            </otherwise></choose>
             limit #{limit}
            </script>""")
    List<Meeting> invitedTo(long personId, boolean upcoming, Instant startsAt, long id, Instant since, int limit);

    @Insert(
            """
            insert into meeting
              (id, community_id, organisation_id, kind, title, place, room_id, status, starts_at, ends_at, convener_id,
               created_at, version)
            values
              (#{id}, #{communityId}, #{organisationId}, #{kind}, #{title}, #{place}, #{roomId}, #{status}, #{startsAt},
               #{endsAt}, #{convenerId}, #{createdAt}, 0)
            """)
    int insert(Meeting meeting);

    @Insert(
            """
            <script>
            insert into meeting_listing (organisation_id, starts_at, meeting_id, kind, internal)
            values
            <foreach collection="nodes" item="node" separator=","
              >(#{node}, #{meeting.startsAt}, #{meeting.id}, #{meeting.kind}, #{meeting.policy.internal})</foreach>
            </script>""")
    int enlist(List<Long> nodes, Meeting meeting);

    @Update(
            """
            update meeting
               set status = 'HELD', opened_at = #{now}, version = version + 1
             where id = #{id} and status = 'CALLED'
            """)
    int open(long id, Instant now);

    @Update(
            """
            update meeting
               set status = 'CLOSED', closed_at = #{now}, version = version + 1
             where id = #{id} and status = 'HELD'
            """)
    int close(long id, Instant now);

    @Update(
            """
            update meeting
               set status = 'CANCELLED', cancel_reason = #{reason}, version = version + 1
             where id = #{id} and status = 'CALLED'
            """)
    int cancel(long id, String reason);
}
