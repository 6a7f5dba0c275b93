package org.linli.households;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes what is kept of codes. */
@Mapper
interface CodeMapper {

    @Insert(
            """
            insert into code_letter
              (id, community_id, household_id, code_hash, uses, expires_at, issued_by, created_at, version)
            values
              (#{code.id}, #{code.communityId}, #{code.householdId}, #{code.codeHash}, 0, #{code.expiresAt},
               #{code.madeBy}, #{now}, 0)
            """)
    int insertLetter(StoredCode code, Instant now);

    @Insert(
            """
            insert into household_invitation
              (id, community_id, household_id, code_hash, invited_by, expires_at, created_at, version)
            values
              (#{code.id}, #{code.communityId}, #{code.householdId}, #{code.codeHash}, #{code.madeBy},
               #{code.expiresAt}, #{now}, 0)
            """)
    int insertInvitation(StoredCode code, Instant now);

    @Update(
            """
            update code_letter
               set uses = uses + 1, version = version + 1
             where code_hash = #{hash} and uses < #{most} and expires_at > #{now}
            """)
    int useLetter(String hash, int most, Instant now);

    @Update(
            """
            update household_invitation
               set used_by = #{personId}, version = version + 1
             where code_hash = #{hash} and used_by is null and expires_at > #{now}
            """)
    int useInvitation(String hash, long personId, Instant now);

    @Select("select household_id from code_letter where code_hash = #{hash}")
    Optional<Long> householdOfLetter(String hash);

    @Select("select household_id from household_invitation where code_hash = #{hash}")
    Optional<Long> householdOfInvitation(String hash);

    /** Those of the households that have a letter in force. */
    @Select(
            """
            <script>
            select distinct household_id
              from code_letter
             where uses &lt; #{most} and expires_at &gt; #{now} and household_id in
                   <foreach collection="householdIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Long> withLetter(Collection<Long> householdIds, int most, Instant now);

    /** Whoever has left cannot bring anybody in any more. */
    @Update(
            """
            update household_invitation
               set expires_at = #{now}, version = version + 1
             where invited_by = #{personId} and used_by is null and expires_at > #{now}
            """)
    int revokeInvitations(long personId, Instant now);
}
