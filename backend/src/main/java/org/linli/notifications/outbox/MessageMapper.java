package org.linli.notifications.outbox;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes messages. */
@Mapper
interface MessageMapper {

    String COLUMNS = "id, person_id, kind, notification_id, dedupe_key, attempts, due_at";

    @Insert(
            """
            <script>
            insert into message
              (id, person_id, kind, notification_id, dedupe_key, state, attempts, due_at, created_at)
            values
            <foreach collection="rows" item="row" separator=",">
              (#{row.id}, #{row.personId}, #{row.kind}, #{row.notificationId}, #{row.dedupeKey}, 'WAITING', 0,
               #{row.dueAt}, #{now})
            </foreach>
            on duplicate key update person_id = values(person_id)
            </script>""")
    int insertNew(List<Message> rows, Instant now);

    /** Those in a state whose time has come and that nobody else is looking at, locked until the transaction ends. */
    @Select(
            "select " + COLUMNS
                    + """
              from message
             where state = #{state} and due_at <= #{now}
             order by due_at, id
             limit #{most}
               for update skip locked
            """)
    List<Message> lockDue(MessageState state, Instant now, int most);

    @Update(
            "update message set state = 'SENDING', attempts = attempts + 1, due_at = #{until} where id = #{id} and state = 'WAITING'")
    int claim(long id, Instant until);

    @Update("update message set due_at = #{until} where id = #{id} and state = 'WAITING'")
    int postpone(long id, Instant until);

    /** Ends a message that nobody is sending. */
    @Update("update message set state = #{to}, outcome = #{outcome} where id = #{id} and state = #{from}")
    int end(long id, MessageState from, MessageState to, @Nullable String outcome);

    /** Notes what came of a try, unless it was given up meanwhile. */
    @Update(
            """
            update message set state = #{to}, outcome = #{outcome}, due_at = #{dueAt}, attempts = #{attempts}
             where id = #{message.id} and state = 'SENDING' and attempts = #{message.attempts} + 1
            """)
    int settle(Message message, MessageState to, int attempts, Instant dueAt, @Nullable String outcome);

    @Select("select count(*) from (select id from message where state = 'WAITING' limit #{most}) waiting")
    int countWaiting(int most);

    @Delete("delete from message where person_id = #{personId}")
    int erase(long personId);

    @Delete("delete from message where created_at < #{before} limit #{most}")
    int forget(Instant before, int most);
}
