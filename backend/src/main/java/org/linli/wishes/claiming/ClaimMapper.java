package org.linli.wishes.claiming;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.linli.moderation.ContentState;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.claims.WishExtension;

/** Writes claims; rows are never deleted, and each change states the state that it goes out from. */
@Mapper
interface ClaimMapper {

    @Insert(
            """
            insert into wish_claim
              (id, community_id, wish_id, person_id, organisation_id, claimer_id, parts, state, due_at, extension,
               claimed_at, version)
            values
              (#{id}, #{communityId}, #{wishId}, #{personId}, #{organisationId}, #{claimerId}, #{parts}, #{state},
               #{dueAt}, #{extension}, #{claimedAt}, 0)
            """)
    int insert(Claim claim);

    /** Ends a claim that was not confirmed. */
    @Update("update wish_claim set state = #{after}, version = version + 1 where id = #{id} and state = #{before}")
    int end(long id, WishClaimState before, WishClaimState after);

    @Update(
            """
            update wish_claim set state = #{after}, version = version + 1
             where id = #{id} and state = #{before} and due_at <= #{now}
            """)
    int endLate(long id, WishClaimState before, WishClaimState after, Instant now);

    /** Turns an offer into a promise. */
    @Update(
            """
            update wish_claim
               set state = 'CLAIMED', person_id = #{personId}, claimed_at = #{now}, due_at = #{dueAt},
                   version = version + 1
             where id = #{id} and state = 'OFFERED' and due_at > #{now}
            """)
    int accept(long id, long personId, Instant dueAt, Instant now);

    /** Lets somebody else see to an organisation's claim. */
    @Update(
            """
            update wish_claim set person_id = #{personId}, version = version + 1
             where id = #{id} and organisation_id is not null and state = 'CLAIMED' and due_at > #{now}
            """)
    int assign(long id, long personId, Instant now);

    @Update(
            """
            update wish_claim set extension = 'ASKED', version = version + 1
             where id = #{id} and state = 'CLAIMED' and extension = 'NONE' and due_at > #{now}
            """)
    int askExtension(long id, Instant now);

    @Update(
            """
            update wish_claim
               set extension = #{answer}, due_at = #{dueAt}, version = version + 1,
                   reminded_at = case when #{answer} = 'AGREED' then null else reminded_at end
             where id = #{id} and state = 'CLAIMED' and extension = 'ASKED' and due_at > #{now}
            """)
    int answerExtension(long id, WishExtension answer, Instant dueAt, Instant now);

    @Update(
            """
            update wish_claim
               set state = 'DELIVERED', note = #{proof.note}, picture_ids = #{proof.pictureIds},
                   proof_state = #{proof.state}, proof_hash = #{proof.hash}, delivered_at = #{now},
                   silent_at = #{silentAt}, version = version + 1
             where id = #{id} and state = 'CLAIMED' and due_at > #{now}
            """)
    int deliver(long id, Proof proof, Instant silentAt, Instant now);

    @Update(
            """
            update wish_claim set state = 'CONFIRMED', confirmed_at = #{now}, version = version + 1
             where id = #{id} and state = #{before}
            """)
    int confirm(long id, WishClaimState before, Instant now);

    @Update(
            """
            update wish_claim set state = 'CONFIRMED', confirmed_at = #{now}, version = version + 1
             where id = #{id} and state = 'DELIVERED' and silent_at <= #{now}
            """)
    int confirmSilent(long id, Instant now);

    /** Follows a decision about what was told of the delivery, unless it is something else by now. */
    @Update("update wish_claim set proof_state = #{state} where id = #{id} and proof_hash = #{hash}")
    int followProof(long id, String hash, ContentState state);

    @Update(
            """
            update wish_claim set note = null, picture_ids = '', proof_state = null, proof_hash = null
             where person_id = #{personId}
            """)
    int eraseNotes(long personId);
}
