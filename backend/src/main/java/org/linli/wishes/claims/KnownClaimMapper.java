package org.linli.wishes.claims;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads claims. */
@Mapper
interface KnownClaimMapper {

    String SELECT =
            """
            select id, community_id, wish_id, person_id, organisation_id, claimer_id, parts, state, due_at, extension,
                   note, picture_ids, proof_state, proof_hash, claimed_at, delivered_at, silent_at, confirmed_at
              from wish_claim
            """;

    @Select(SELECT + " where id = #{id}")
    Optional<Claim> find(long id);

    @Select(SELECT + " where wish_id = #{wishId} and claimer_id = #{claimerId} and live = 1")
    Optional<Claim> findLive(long wishId, long claimerId);

    @Select(
            "<script>" + SELECT
                    + """
             where person_id = #{personId} and live = 1
               and wish_id in <foreach collection="wishIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Claim> findLiveAmong(Collection<Long> wishIds, long personId);

    @Select(
            "<script>" + SELECT
                    + """
             where wish_id in <foreach collection="wishIds" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by id
            </script>""")
    List<Claim> findOf(Collection<Long> wishIds);

    @Select(SELECT + " where person_id = #{personId} and id < #{before} order by id desc limit #{limit}")
    List<Claim> findByPerson(long personId, long before, int limit);

    @Select(
            "<script>" + SELECT
                    + """
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Claim> findAllById(Collection<Long> ids);

    @Select(SELECT + " where organisation_id = #{organisationId} and id < #{before} order by id desc limit #{limit}")
    List<Claim> findByOrganisation(long organisationId, long before, int limit);

    @Select("select count(*) from wish_claim where wish_id = #{wishId} and person_id = #{personId}")
    int countOf(long wishId, long personId);
}
