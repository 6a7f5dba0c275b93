package org.linli.audit;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes the record of deeds; rows are never changed but for their seal. */
@Mapper
interface DeedMapper {

    @Insert(
            """
            insert into deed
              (id, action, actor_id, session_id, subject_id, organisation_id, path, role, purpose, at)
            values
              (#{id}, #{deed.action}, #{deed.actorId}, #{deed.sessionId}, #{deed.subjectId}, #{deed.organisationId},
               #{path}, #{role}, #{deed.purpose}, #{at})
            """)
    int insert(long id, Deed deed, String path, @Nullable String role, Instant at);
}
