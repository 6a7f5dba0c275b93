package org.linli.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/** Reads and writes invitations to roles of staff. */
@Mapper
interface StaffInvitationMapper {

    @Insert(
            """
            insert into staff_invitation
              (id, organisation_id, role, note, ends_on, code_hash, invited_by, created_at, expires_at, version)
            values
              (#{invitation.id}, #{invitation.organisationId}, #{invitation.role}, #{invitation.note}, #{endsOn},
               #{codeHash}, #{invitedBy}, #{now}, #{invitation.expiresAt}, 0)
            """)
    int insert(StaffInvitation invitation, @Nullable LocalDate endsOn, String codeHash, long invitedBy, Instant now);

    @Select(
            """
            select id, organisation_id, role, note, expires_at
              from staff_invitation
             where id = #{id} and closed_at is null and expires_at > #{now}
            """)
    Optional<StaffInvitation> find(long id, Instant now);

    @Select(
            """
            select id, organisation_id, role, note, expires_at
              from staff_invitation
             where organisation_id = #{organisationId} and closed_at is null and expires_at > #{now}
             order by id desc
             limit 100
            """)
    List<StaffInvitation> open(long organisationId, Instant now);

    @Select(
            """
            select id, organisation_id, role, ends_on, invited_by
              from staff_invitation
             where code_hash = #{codeHash} and closed_at is null and expires_at > #{now}
            """)
    Optional<Offer> findByCode(String codeHash, Instant now);

    @Update(
            """
            update staff_invitation
               set closed_at = #{now}, accepted_by = #{acceptedBy}, version = version + 1
             where id = #{id} and closed_at is null and expires_at > #{now}
            """)
    int close(long id, @Nullable Long acceptedBy, Instant now);

    /** What an invitation offers. */
    record Offer(long id, long organisationId, Role role, @Nullable LocalDate endsOn, long invitedBy) {}
}
