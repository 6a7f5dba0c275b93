package org.linli.stations.running.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.stations.running.RunStation;
import org.linli.stations.running.offers.BookingPolicyInput.BookingQuotaInput;

/** Writes rooms, services and their quotas. */
@Mapper
interface OfferMapper {

    /** Holds the room; tells whether it can be booked. */
    @Select("select bookable from room where id = #{id} for update")
    Optional<Boolean> lockRoom(long id);

    /** Sets what is not null; an empty notice takes it away. */
    @Update(
            """
            update room
               set name = coalesce(#{edit.name}, name),
                   capacity = coalesce(#{edit.capacity}, capacity),
                   equipment = coalesce(#{equipment}, equipment),
                   notice = nullif(coalesce(#{edit.notice}, notice), ''),
                   bookable = coalesce(#{edit.bookable}, bookable),
                   version = version + 1
             where id = #{edit.roomId}
            """)
    int editRoom(RoomEditInput edit, @Nullable String equipment);

    @Update(
            """
            update room
               set approval = #{policy.approval}, required_level = #{policy.requiredLevel},
                   shortest_minutes = #{policy.shortestMinutes}, longest_minutes = #{policy.longestMinutes},
                   notice_minutes = #{policy.noticeMinutes}, horizon_days = #{policy.horizonDays},
                   buffer_minutes = #{policy.bufferMinutes}
             where id = #{id}
            """)
    int setRoomPolicy(long id, BookingPolicyInput policy);

    /** Holds the service, if the station offers it; tells whether it is confidential. */
    @Select("select confidential from station_service where id = #{id} and station_id = #{stationId} for update")
    Optional<Boolean> lockService(long id, long stationId);

    /** Adds a service that is yet to be set. */
    @Insert(
            """
            insert into station_service (id, community_id, station_id, name, kind, provision, created_at, version)
            values (#{id}, #{station.communityId}, #{station.id}, '', 'OTHER', 'PUBLIC', #{now}, 0)
            """)
    int addService(long id, RunStation station, Instant now);

    @Update(
            """
            update station_service
               set name = #{set.name}, kind = #{set.kind}, description = #{set.description},
                   provision = #{set.provision}, provider = #{set.provider}, fee = #{set.fee},
                   audience = #{set.audience}, papers = #{papers}, confidential = #{set.confidential},
                   counsellor_id = #{set.counsellorId}, care = #{set.care}, offered = #{set.offered},
                   slot_minutes = #{set.slotMinutes}, places = #{set.places}, approval = #{policy.approval},
                   required_level = #{policy.requiredLevel}, notice_minutes = #{policy.noticeMinutes},
                   horizon_days = #{policy.horizonDays}, version = version + 1
             where id = #{id}
            """)
    int setService(long id, StationServiceSetInput set, String papers, BookingPolicyInput policy);

    /** Names of the services that she is the counsellor of. */
    @Select("select name from station_service where counsellor_id = #{personId} order by id")
    List<String> counselledBy(long personId);

    @Delete("delete from booking_quota where owner_id = #{ownerId}")
    int deleteQuotas(long ownerId);

    @Insert(
            """
            insert into booking_quota (owner_id, whose, period, community_id, most)
            values (#{ownerId}, #{quota.whose}, #{quota.period}, #{communityId}, #{quota.most})
            """)
    int insertQuota(long ownerId, @Nullable Long communityId, BookingQuotaInput quota);
}
