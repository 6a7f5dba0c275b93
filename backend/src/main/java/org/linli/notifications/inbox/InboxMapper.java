package org.linli.notifications.inbox;

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
import org.linli.notifications.NotificationKind;

/** Reads and writes notifications. */
@Mapper
interface InboxMapper {

    String COLUMNS =
            "id, person_id, kind, wording, arguments, page, organisation_id, urgent, dedupe_key, created_at, read_at";

    String AMONG = " in <foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    /** Leaves those as they are who have been told already. */
    @Insert(
            """
            <script>
            insert into notification
              (id, person_id, kind, wording, arguments, page, organisation_id, urgent, dedupe_key, created_at)
            values
            <foreach collection="rows" item="row" separator=",">
              (#{row.id}, #{row.personId}, #{row.kind}, #{row.wording}, #{row.arguments}, #{row.page},
               #{row.organisationId}, #{row.urgent}, #{row.dedupeKey}, #{row.createdAt})
            </foreach>
            on duplicate key update person_id = values(person_id)
            </script>""")
    int insertNew(List<Notification> rows);

    @Select("<script>select id from notification where id" + AMONG + "</script>")
    List<Long> existing(Collection<Long> ids);

    @Select("select " + COLUMNS + " from notification where id = #{id}")
    Optional<Notification> find(long id);

    @Select("<script>select " + COLUMNS + " from notification where id" + AMONG + "</script>")
    List<Notification> findAllById(Collection<Long> ids);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from notification
             where person_id = #{personId} and id &lt; #{before}
            <if test="unread">and read_at is null</if>
            <if test="!kinds.isEmpty()">
               and kind in <foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
            </if>
             order by id desc
             limit #{limit}
            </script>""")
    List<Notification> list(long personId, Collection<NotificationKind> kinds, boolean unread, long before, int limit);

    @Select(
            """
            select count(*)
              from (select id from notification where person_id = #{personId} and read_at is null limit #{most}) unread
            """)
    int countUnread(long personId, int most);

    @Select("<script>select count(*) from notification where person_id = #{personId} and id" + AMONG + "</script>")
    int countOwn(long personId, Collection<Long> ids);

    @Update(
            """
            <script>
            update notification set read_at = #{now}
             where person_id = #{personId} and read_at is null
            """
                    + "<if test=\"ids != null\">and id" + AMONG + "</if></script>")
    int read(long personId, @Nullable Collection<Long> ids, Instant now);

    @Select("select " + COLUMNS + " from notification where person_id = #{personId} order by id")
    List<Notification> all(long personId);

    @Delete("delete from notification where person_id = #{personId}")
    int erase(long personId);

    @Delete("delete from notification where created_at < #{before} limit #{most}")
    int forget(Instant before, int most);
}
