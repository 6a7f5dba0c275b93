package org.linli.notifications.outbox;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes how many messages people allow. */
@Mapper
interface QuotaMapper {

    @Insert(
            """
            insert into message_quota (person_id, template_id, allowed)
            values (#{personId}, #{templateId}, least(#{times}, #{most}))
            on duplicate key update allowed = least(allowed + #{times}, #{most})
            """)
    int raise(long personId, String templateId, int times, int most);

    @Update(
            """
            update message_quota set allowed = allowed - 1
             where person_id = #{personId} and template_id = #{templateId} and allowed > 0
            """)
    int take(long personId, String templateId);

    @Update("update message_quota set allowed = 0 where person_id = #{personId} and template_id = #{templateId}")
    int clear(long personId, String templateId);

    @Select("select template_id, allowed from message_quota where person_id = #{personId}")
    List<Allowed> of(long personId);

    @Delete("delete from message_quota where person_id = #{personId}")
    int erase(long personId);

    /** How many messages of a template a person allows. */
    record Allowed(String templateId, int allowed) {}
}
