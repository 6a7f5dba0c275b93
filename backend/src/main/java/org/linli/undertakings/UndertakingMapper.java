package org.linli.undertakings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes tasks; whoever changes one of a topic holds the row of the topic. */
@Mapper
interface UndertakingMapper {

    String COLUMNS = "id, community_id, node_id, path, topic_id, meeting_id, title, post, organisation_id, person_id,"
            + " due_on, percent, status, planned_at, ended_at";

    String SELECT = "select " + COLUMNS + " from undertaking";

    @Select(SELECT + " where id = #{id}")
    Optional<Undertaking> find(long id);

    /** The task, which nobody else changes until the transaction ends. */
    @Select(SELECT + " where id = #{id} for update")
    Optional<Undertaking> lock(long id);

    /** Up to so many of each topic. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select u.*, row_number() over (partition by topic_id order by id) as place
                      from undertaking u
                     where topic_id in <foreach collection="topicIds" item="id" open="(" separator="," close=")">#{id}</foreach>) numbered
             where place &lt;= #{most}
             order by id
            </script>""")
    List<Undertaking> ofTopics(Collection<Long> topicIds, int most);

    @Select(
            "<script>" + SELECT
                    + """
             where meeting_id in <foreach collection="meetingIds" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by id
            </script>""")
    List<Undertaking> ofMeetings(Collection<Long> meetingIds);

    /** Open ones at a node that are due before a day, the one due first before others. */
    @Select(
            SELECT
                    + """
             where node_id = #{nodeId} and status = 'OPEN' and due_on < #{before}
               and due_on >= #{dueOn} and (due_on > #{dueOn} or id > #{id})
             order by due_on, id
             limit #{most}
            """)
    List<Undertaking> openAt(long nodeId, LocalDate before, LocalDate dueOn, long id, int most);

    /** Open ones that a person sees to, the one due first before others. */
    @Select(
            SELECT
                    + """
             where person_id = #{personId} and status = 'OPEN'
               and due_on >= #{dueOn} and (due_on > #{dueOn} or id > #{id})
             order by due_on, id
             limit #{most}
            """)
    List<Undertaking> openOf(long personId, LocalDate dueOn, long id, int most);

    @Select(SELECT + " where person_id = #{personId} order by id desc limit #{most}")
    List<Undertaking> of(long personId, int most);

    /** How many of a topic stand there that were planned after a moment. */
    @Select(
            """
            select count(*)
              from undertaking
             where topic_id = #{topicId} and status = #{status} and planned_at > #{after}
            """)
    int count(long topicId, UndertakingStatus status, Instant after);

    @Select(SELECT + " where topic_id = #{topicId} and status = 'OPEN' order by id")
    List<Undertaking> open(long topicId);

    @Insert(
            """
            insert into undertaking
              (id, community_id, node_id, path, topic_id, meeting_id, title, post, organisation_id, person_id, due_on, percent,
               status, planned_by, planned_at, version)
            values
              (#{id}, #{task.communityId}, #{task.nodeId}, #{task.path}, #{task.topicId}, #{task.meetingId}, #{task.title},
               #{task.post}, #{task.organisationId}, #{task.personId}, #{task.dueOn}, 0, 'OPEN', #{task.plannedBy}, #{now}, 0)
            """)
    int insert(long id, NewUndertaking task, Instant now);

    /** Gives an open task to somebody else, or another day; 0 when it is not open. */
    @Update(
            """
            update undertaking
               set post = #{post}, organisation_id = #{organisationId}, person_id = #{personId}, due_on = #{dueOn},
                   version = version + 1
             where id = #{id} and status = 'OPEN'
            """)
    int change(long id, String post, @Nullable Long organisationId, @Nullable Long personId, LocalDate dueOn);

    /** Drops an open task; 0 when it is not open. */
    @Update(
            """
            update undertaking
               set status = 'DROPPED', ended_at = #{now}, version = version + 1
             where id = #{id} and status = 'OPEN'
            """)
    int drop(long id, Instant now);

    /** Notes how far a task is; 0 when it was dropped. */
    @Update(
            """
            update undertaking
               set percent = #{percent}, status = #{status}, ended_at = #{endedAt}, version = version + 1
             where id = #{id} and status <> 'DROPPED'
            """)
    int progress(long id, int percent, UndertakingStatus status, @Nullable Instant endedAt);

    @Update("update undertaking set person_id = null, version = version + 1 where person_id = #{personId}")
    int leave(long personId);
}
