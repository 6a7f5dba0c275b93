package org.linli.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/** Reads and writes the record of deeds; rows are never changed but for their seal. */
@Mapper
interface DeedMapper {

    String SHOWN =
            """
            select id, action, nullif(actor_id, 0) as actor_id, nullif(subject_id, 0) as subject_id,
                   nullif(organisation_id, 0) as organisation_id, role, purpose, at,
                   concat(seal_number, ':', seal) as seal
              from deed
            """;

    @Insert(
            """
            insert into deed
              (id, action, actor_id, session_id, subject_id, organisation_id, path, role, purpose, at)
            values
              (#{id}, #{deed.action}, #{deed.actorId}, #{deed.sessionId}, #{deed.subjectId}, #{deed.organisationId},
               #{path}, #{role}, #{deed.purpose}, #{at})
            """)
    int insert(long id, Deed deed, String path, @Nullable Role role, Instant at);

    /** What was done at the node with this path or under it, the latest first. */
    @Select(
            "<script>" + SHOWN
                    + """
             where path like concat(#{path}, '%') and id &lt; #{before}
            <if test="filter.subjectId != null">and subject_id = #{filter.subjectId}</if>
            <if test="filter.actorId != null">and actor_id = #{filter.actorId}</if>
            <if test="filter.action != null">and action = #{filter.action}</if>
             order by id desc
             limit #{limit}
            </script>""")
    List<AuditEntry> findUnder(String path, AuditFilter filter, long before, int limit);

    /** What others did for the person, the latest first. */
    @Select(
            SHOWN
                    + """
             where subject_id = #{personId} and actor_id <> #{personId} and id < #{before}
             order by id desc
             limit #{limit}
            """)
    List<AuditEntry> findAbout(long personId, long before, int limit);
}
