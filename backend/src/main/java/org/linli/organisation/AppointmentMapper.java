package org.linli.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/** Reads and writes appointments. */
@Mapper
interface AppointmentMapper {

    @Select(
            """
            select a.id, a.organisation_id, a.role, o.path
              from appointment a
              join organisation o on o.id = a.organisation_id
             where a.person_id = #{personId}
               and a.starts_on <= #{today} and (a.ends_on is null or a.ends_on >= #{today})
             order by a.id
            """)
    List<HeldRole> findInForce(long personId, LocalDate today);

    @Select(
            """
            <script>
            select organisation_id, person_id
              from appointment
             where role = #{role} and organisation_id in
                   <foreach collection="nodeIds" item="id" open="(" separator="," close=")">#{id}</foreach>
               and starts_on &lt;= #{today} and (ends_on is null or ends_on &gt;= #{today})
             order by id
            </script>""")
    List<Holder> findHolders(Collection<Long> nodeIds, Role role, LocalDate today);

    @Insert(
            """
            insert into appointment
              (id, community_id, organisation_id, person_id, role, starts_on, ends_on, created_at, version)
            values
              (#{id}, #{node.communityId}, #{node.id}, #{personId}, #{role}, #{from}, #{to}, #{now}, 0)
            """)
    int insert(
            long id, Organisation node, long personId, Role role, LocalDate from, @Nullable LocalDate to, Instant now);

    /** Who holds a role at a node. */
    record Holder(long organisationId, long personId) {}
}
