package org.linli.households;

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

/** Reads and writes requests to join; rows are never deleted. */
@Mapper
interface JoinRequestMapper {

    String COLUMNS =
            "id, community_id, organisation_id, path, person_id, door_sealed, state, reason, expires_at, created_at";

    @Select("select " + COLUMNS + " from join_request where id = #{id}")
    Optional<JoinRequest> find(long id);

    @Select("select id from join_request where person_id = #{personId} and live = 1")
    Optional<Long> open(long personId);

    @Select(
            "select " + COLUMNS
                    + """
              from join_request
             where person_id = #{personId}
             order by id desc
             limit #{most}
            """)
    List<JoinRequest> own(long personId, int most);

    @Select(
            """
            select r.id, r.community_id, r.organisation_id, r.path, r.person_id, r.door_sealed, r.state, r.reason,
                   r.expires_at, r.created_at
              from join_request_listing l
              join join_request r on r.id = l.request_id
             where l.organisation_id = #{organisationId} and l.request_id > #{after}
               and r.state = 'OPEN' and r.expires_at > #{now}
             order by l.request_id
             limit #{limit}
            """)
    List<JoinRequest> waiting(long organisationId, Instant now, long after, int limit);

    @Select("select id from join_request where live = 1 and expires_at <= #{now} order by expires_at limit #{most}")
    List<Long> expired(Instant now, int most);

    @Insert(
            """
            insert into join_request
              (id, community_id, organisation_id, path, person_id, door_sealed, state, expires_at, created_at, version)
            values
              (#{id}, #{communityId}, #{organisationId}, #{path}, #{personId}, #{doorSealed}, #{state}, #{expiresAt},
               #{createdAt}, 0)
            """)
    int insert(JoinRequest request);

    @Insert(
            """
            <script>
            insert into join_request_listing (organisation_id, request_id)
            values <foreach collection="organisationIds" item="node" separator=",">(#{node}, #{id})</foreach>
            </script>""")
    int list(long id, Collection<Long> organisationIds);

    @Delete("delete from join_request_listing where request_id = #{id}")
    int unlist(long id);

    /** Ends an open request. */
    @Update(
            """
            update join_request
               set state = #{state}, reason = #{reason}, decided_by = #{decidedBy}, version = version + 1
             where id = #{id} and state = 'OPEN'
            """)
    int close(long id, JoinRequestState state, @Nullable String reason, @Nullable Long decidedBy);

    /** Ends an open request that has not expired. */
    @Update(
            """
            update join_request
               set state = #{state}, reason = #{reason}, decided_by = #{decidedBy}, version = version + 1
             where id = #{id} and state = 'OPEN' and expires_at > #{now}
            """)
    int closeInTime(long id, JoinRequestState state, @Nullable String reason, @Nullable Long decidedBy, Instant now);

    @Update(
            """
            update join_request
               set door_sealed = '', reason = null, version = version + 1
             where person_id = #{personId} and (door_sealed <> '' or reason is not null)
            """)
    int erase(long personId);
}
