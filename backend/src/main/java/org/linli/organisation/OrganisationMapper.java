package org.linli.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tree. */
@Mapper
interface OrganisationMapper {

    String COLUMNS = "id, parent_id, community_id, kind, name, path, population, introduction, phone, zone";

    @Select(
            "<script>select " + COLUMNS
                    + """
              from organisation
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Organisation> findAllById(Collection<Long> ids);

    @Select(
            "select " + COLUMNS
                    + """
              from organisation
             where parent_id = #{parentId} and id > #{after} and kind <> 'HOUSEHOLD'
             order by id
             limit #{limit}
            """)
    List<Organisation> findChildren(long parentId, long after, int limit);

    @Select(
            "select " + COLUMNS
                    + """
              from organisation
             where path like concat(#{path}, '%') and kind = 'HOUSEHOLD'
               and path > coalesce((select last.path from organisation last where last.id = #{after}), '')
             order by path
             limit #{limit}
            """)
    List<Organisation> findHouseholdsAfter(String path, long after, int limit);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from organisation
             where kind = 'HOUSEHOLD'
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")"
                   >path like concat(#{path}, '%')</foreach>
             order by path
             limit #{most}
            </script>""")
    List<Organisation> findHouseholds(Collection<String> paths, int most);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from organisation
             where kind = 'COMMUNITY' and id &gt; #{after}
            <if test="path != null">and path like concat(#{path}, '%')</if>
            <if test="text != null">and locate(#{text}, name) &gt; 0</if>
             order by id
             limit #{limit}
            </script>""")
    List<Organisation> findCommunities(@Nullable String path, @Nullable String text, long after, int limit);

    @Select(
            """
            <script>
            select organisation_id, kind, total
              from organisation_count
             where total &gt; 0
               and organisation_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<OrganisationCount> findCounts(Collection<Long> ids);

    @Select(
            """
            <script>
            select id, organisation_id, kind, name, introduction
              from (select id, organisation_id, kind, name, introduction,
                           row_number() over (partition by organisation_id order by id) as place
                      from team
                     where organisation_id in
                           <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) ranked
             where place &lt;= #{most}
             order by organisation_id, id
            </script>""")
    List<Team> findTeams(Collection<Long> ids, int most);

    @Insert(
            """
            insert into organisation
              (id, parent_id, community_id, kind, name, path, population, introduction, phone, zone, created_at, version)
            values
              (#{node.id}, #{node.parentId}, #{node.communityId}, #{node.kind}, #{node.name}, #{node.path},
               #{node.population}, #{node.introduction}, #{node.phone}, #{node.zone}, #{now}, 0)
            """)
    int insert(Organisation node, Instant now);

    @Insert(
            """
            <script>
            insert into organisation_count (organisation_id, kind, total)
            values <foreach collection="ids" item="id" separator=",">(#{id}, #{kind}, 1)</foreach>
            on duplicate key update total = total + 1
            </script>""")
    int countOneMore(Collection<Long> ids, OrganisationKind kind);
}
