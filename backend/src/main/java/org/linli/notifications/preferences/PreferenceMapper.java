package org.linli.notifications.preferences;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;

/** Reads and writes preferences. */
@Mapper
interface PreferenceMapper {

    String AMONG = " in <foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    @Select(
            """
            <script>
            select person_id, quiet_from, quiet_to from notification_preference
             where quiet_from is not null and person_id
            """
                    + AMONG + "</script>")
    List<Quiet> quiet(Collection<Long> ids);

    @Select("<script>select person_id, kind, way from notification_way where person_id" + AMONG + "</script>")
    List<Way> ways(Collection<Long> ids);

    @Insert(
            """
            insert into notification_preference (person_id, quiet_from, quiet_to)
            values (#{personId}, #{from}, #{to})
            on duplicate key update quiet_from = values(quiet_from), quiet_to = values(quiet_to)
            """)
    int setQuiet(long personId, @Nullable LocalTime from, @Nullable LocalTime to);

    @Insert(
            """
            insert into notification_way (person_id, kind, way)
            values (#{personId}, #{kind}, #{way})
            on duplicate key update way = values(way)
            """)
    int setWay(long personId, NotificationKind kind, NotificationWay way);

    @Delete("delete from notification_preference where person_id = #{personId}")
    int eraseQuiet(long personId);

    @Delete("delete from notification_way where person_id = #{personId}")
    int eraseWays(long personId);

    /** The quiet hours of a person. */
    record Quiet(long personId, LocalTime quietFrom, LocalTime quietTo) {}

    /** The way that a person has chosen for a kind. */
    record Way(long personId, NotificationKind kind, NotificationWay way) {}
}
