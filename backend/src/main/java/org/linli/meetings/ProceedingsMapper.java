package org.linli.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes what is talked over in meetings and what comes of it; whoever writes holds the row of the meeting. */
@Mapper
interface ProceedingsMapper {

    String IN_MEETINGS =
            " where meeting_id in <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach> ";

    String TASKS = "select id, meeting_id, text, owner_id, due_on, done_at from meeting_task ";

    @Select("<script>select id, meeting_id, text, topic_id from meeting_agenda_item" + IN_MEETINGS
            + "order by meeting_id, place</script>")
    List<AgendaItem> agenda(Collection<Long> ids);

    @Insert(
            """
            insert into meeting_agenda_item (id, meeting_id, place, text, topic_id)
            values (#{item.id}, #{item.meetingId}, #{place}, #{item.text}, #{item.topicId})
            """)
    int insertItem(AgendaItem item, int place);

    @Select(
            """
            <script>
            select id, meeting_id, agenda_item_id, text, passed, hands_for, hands_against, abstained, present, decided_at
              from meeting_decision
            """
                    + IN_MEETINGS + "order by meeting_id, id</script>")
    List<Decision> decisions(Collection<Long> ids);

    @Select("select count(*) from meeting_decision where meeting_id = #{meetingId}")
    int countDecisions(long meetingId);

    @Insert(
            """
            insert into meeting_decision
              (id, meeting_id, agenda_item_id, text, passed, hands_for, hands_against, abstained, present, decided_at)
            values
              (#{id}, #{meetingId}, #{agendaItemId}, #{text}, #{passed}, #{handsFor}, #{handsAgainst}, #{abstained},
               #{present}, #{decidedAt})
            """)
    int insertDecision(Decision decision);

    String MINUTES = "select meeting_id, revision, text, fingerprint, written_at from meeting_minutes ";

    /** The latest version of each. */
    @Select("<script>" + MINUTES
            + "where (meeting_id, revision) in (select meeting_id, max(revision) from meeting_minutes" + IN_MEETINGS
            + "group by meeting_id)</script>")
    List<Minutes> lastMinutes(Collection<Long> ids);

    @Select(MINUTES + "where meeting_id = #{meetingId} order by revision desc limit #{limit}")
    List<Minutes> versions(long meetingId, int limit);

    @Select("select coalesce(max(revision), 0) from meeting_minutes where meeting_id = #{meetingId}")
    int lastRevision(long meetingId);

    @Insert(
            """
            insert into meeting_minutes (meeting_id, revision, text, fingerprint, written_by, written_at)
            values (#{minutes.meetingId}, #{minutes.revision}, #{minutes.text}, #{minutes.fingerprint}, #{writtenBy},
                    #{minutes.writtenAt})
            """)
    int insertMinutes(Minutes minutes, long writtenBy);

    @Select("<script>" + TASKS + IN_MEETINGS + "order by meeting_id, id</script>")
    List<MeetingTask> tasks(Collection<Long> ids);

    @Select(TASKS + "where id = #{id}")
    Optional<MeetingTask> task(long id);

    @Select("select count(*) from meeting_task where meeting_id = #{meetingId}")
    int countTasks(long meetingId);

    @Select(TASKS + "where owner_id = #{personId} order by id limit #{most}")
    List<MeetingTask> tasksOf(long personId, int most);

    @Insert(
            """
            insert into meeting_task (id, meeting_id, text, owner_id, due_on, created_at)
            values (#{task.id}, #{task.meetingId}, #{task.text}, #{task.ownerId}, #{task.dueOn}, #{now})
            """)
    int insertTask(MeetingTask task, Instant now);

    /** A task is done; nothing changes when it was before. */
    @Update("update meeting_task set done_at = #{now} where id = #{id} and done_at is null")
    int finish(long id, Instant now);
}
