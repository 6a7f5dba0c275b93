package org.linli.activities;

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

/** Reads and writes activities. Each change states the condition under which it holds; callers check the row count. */
@Mapper
interface ActivityMapper {

    String COLUMNS =
            """
            a.id, a.community_id, a.organisation_id, a.kind, a.status, a.title, a.description, a.starts_at, a.ends_at,
            a.signup_opens_at, a.signup_closes_at, a.capacity, a.taken, a.party_limit, a.signup_mode, a.required_level,
            a.place_name, a.place_address, a.latitude, a.longitude, a.station_id, a.room_id, a.organiser, a.contact_phone,
            a.cancel_reason, a.version as revision
            """;

    @Select("select " + COLUMNS + " from activity a where a.id = #{id}")
    Optional<Activity> find(long id);

    @Select(
            "<script>select " + COLUMNS
                    + """
              from activity a
             where a.id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Activity> findAllById(Collection<Long> ids);

    /** Takes places if so many are free and sign-up is open. */
    @Update(
            """
            update activity
               set taken = taken + #{party}
             where id = #{id} and taken + #{party} <= capacity and status = 'PUBLISHED'
               and signup_opens_at <= #{now} and signup_closes_at > #{now} and starts_at > #{now}
            """)
    int take(long id, int party, Instant now);

    @Update("update activity set taken = taken - #{party} where id = #{id} and taken >= #{party}")
    int giveBack(long id, int party);

    /** Locks the activity until the transaction ends, so that all who change it queue in one order. */
    @Select("select id from activity where id = #{id} for update")
    Optional<Long> lock(long id);

    @Insert(
            """
            insert into activity
              (id, community_id, organisation_id, kind, status, title, description, starts_at, ends_at,
               signup_opens_at, signup_closes_at, capacity, taken, party_limit, signup_mode, required_level,
               place_name, place_address, latitude, longitude, station_id, room_id, organiser, contact_phone,
               created_by, created_at, version)
            values
              (#{id}, #{communityId}, #{organisationId}, #{plan.kind}, 'DRAFT', #{plan.title}, #{plan.description},
               #{plan.startsAt}, #{plan.endsAt}, #{plan.signupOpensAt}, #{plan.signupClosesAt}, #{plan.capacity}, 0,
               #{plan.partyLimit}, 'FIRST_COME', #{plan.requiredLevel}, #{plan.place.name}, #{plan.place.address},
               #{plan.place.latitude}, #{plan.place.longitude}, #{plan.place.stationId}, #{plan.place.roomId}, #{plan.organiser},
               #{plan.contactPhone}, #{createdBy}, #{now}, 0)
            """)
    int insert(
            long id, @Nullable Long communityId, long organisationId, ActivityPlan plan, long createdBy, Instant now);

    @Update(
            """
            update activity
               set kind = #{plan.kind}, title = #{plan.title}, description = #{plan.description},
                   starts_at = #{plan.startsAt}, ends_at = #{plan.endsAt}, signup_opens_at = #{plan.signupOpensAt},
                   signup_closes_at = #{plan.signupClosesAt}, capacity = #{plan.capacity},
                   party_limit = #{plan.partyLimit}, required_level = #{plan.requiredLevel},
                   place_name = #{plan.place.name}, place_address = #{plan.place.address},
                   latitude = #{plan.place.latitude}, longitude = #{plan.place.longitude},
                   station_id = #{plan.place.stationId}, room_id = #{plan.place.roomId}, organiser = #{plan.organiser},
                   contact_phone = #{plan.contactPhone}, version = version + 1
             where id = #{id} and version = #{revision} and taken <= #{plan.capacity}
               and (status in ('DRAFT', 'IN_REVIEW') or status = 'PUBLISHED' and ends_at > #{now})
            """)
    int edit(long id, int revision, ActivityPlan plan, Instant now);

    @Update(
            """
            update activity set status = 'PUBLISHED', version = version + 1
             where id = #{id} and status = 'DRAFT' and ends_at > #{now}
            """)
    int publish(long id, Instant now);

    @Update(
            """
            update activity set status = 'CANCELLED', cancel_reason = #{reason}, version = version + 1
             where id = #{id} and (status in ('DRAFT', 'IN_REVIEW') or status = 'PUBLISHED' and ends_at > #{now})
            """)
    int cancel(long id, String reason, Instant now);

    @Insert(
            """
            <script>
            insert into activity_tag (activity_id, tag)
            values <foreach collection="tags" item="tag" separator=",">(#{id}, #{tag})</foreach>
            </script>""")
    int insertTags(long id, List<String> tags);

    @Delete("delete from activity_tag where activity_id = #{id}")
    int deleteTags(long id);

    @Select("select activity_id from activity_tag where tag = #{tag} limit #{limit}")
    List<Long> findTagged(String tag, int limit);

    @Select(
            """
            <script>
            select activity_id, tag
              from activity_tag
             where activity_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by activity_id, tag
            </script>""")
    List<ActivityTag> findTags(Collection<Long> ids);
}
