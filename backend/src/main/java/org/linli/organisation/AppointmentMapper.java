package org.linli.organisation;

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

    /** Households are most of the tree, and nobody is appointed to a role that counts here at one. */
    @Select(
            """
            <script>
            select a.id, a.organisation_id, a.person_id, a.role, a.starts_on, a.ends_on
              from organisation o
              join appointment a on a.organisation_id = o.id
             where o.path like concat(#{path}, '%')
               and o.kind in ('DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING_GROUP', 'BUILDING', 'UNIT')
               and a.role in <foreach collection="roles" item="role" open="(" separator="," close=")">#{role}</foreach>
               and a.starts_on &lt;= #{today} and (a.ends_on is null or a.ends_on &gt;= #{today})
             order by a.id
             limit #{limit}
            </script>""")
    List<Appointed> findUnder(String path, Collection<Role> roles, LocalDate today, int limit);

    @Insert(
            """
            insert into appointment
              (id, community_id, organisation_id, person_id, role, starts_on, ends_on, created_at, version)
            values
              (#{id}, #{node.communityId}, #{node.id}, #{personId}, #{role}, #{from}, #{to}, #{now}, 0)
            """)
    int insert(
            long id, Organisation node, long personId, Role role, LocalDate from, @Nullable LocalDate to, Instant now);

    @Select(
            """
            select id, organisation_id, person_id, role, starts_on, ends_on
              from appointment
             where id = #{id} and starts_on <= #{today} and (ends_on is null or ends_on >= #{today})
            """)
    Optional<Appointed> find(long id, LocalDate today);

    @Select(
            "<script>"
                    + """
            select id, organisation_id, person_id, role, starts_on, ends_on
              from appointment
             where organisation_id = #{organisationId} and id > #{after}
               and starts_on &lt;= #{today} and (ends_on is null or ends_on >= #{today})
               and role in
                   <foreach collection="roles" item="role" open="(" separator="," close=")">#{role}</foreach>
             order by id
             limit #{limit}
            </script>""")
    List<Appointed> findAt(long organisationId, Collection<Role> roles, LocalDate today, long after, int limit);

    @Select(
            """
            select id, organisation_id, person_id, role, starts_on, ends_on
              from appointment
             where person_id = #{personId}
             order by id
            """)
    List<Appointed> findOf(long personId);

    @Update(
            """
            update appointment
               set ends_on = #{last}, version = version + 1
             where id = #{id} and (ends_on is null or ends_on > #{last})
            """)
    int end(long id, LocalDate last);

    @Update(
            """
            update appointment
               set ends_on = #{last}, version = version + 1
             where person_id = #{personId} and (ends_on is null or ends_on > #{last})
            """)
    int endAll(long personId, LocalDate last);
    /** Who holds a role at a node. */
    record Holder(long organisationId, long personId) {}
}
