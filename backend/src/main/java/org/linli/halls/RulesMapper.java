package org.linli.halls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Writes versions of rules, and reads them again; rows are never deleted. */
@Mapper
interface RulesMapper {

    String COLUMNS =
            """
            id, hall_id, kind, number as version, text, fingerprint, status, in_force_from, ballot_id, proposed_at,
            adopted_at
            """;

    @Insert(
            """
            insert into hall_rules
              (id, community_id, hall_id, kind, number, text, fingerprint, status, in_force_from, proposed_by,
               proposed_at)
            values
              (#{rules.id}, #{communityId}, #{rules.hallId}, #{rules.kind}, #{rules.version}, #{rules.text},
               #{rules.fingerprint}, #{rules.status}, #{rules.inForceFrom}, #{proposedBy}, #{rules.proposedAt})
            """)
    int insert(HallRules rules, long communityId, long proposedBy);

    @Select("select coalesce(max(number), 0) from hall_rules where hall_id = #{hallId} and kind = #{kind}")
    int latestNumber(long hallId, HallRulesKind kind);

    @Update("update hall_rules set ballot_id = #{ballotId} where id = #{id} and ballot_id is null")
    int open(long id, long ballotId);

    /** Follows the ballot, once. Rules are never in force before they were adopted. */
    @Update(
            """
            update hall_rules
               set status = #{status},
                   in_force_from = case when #{status} = 'ADOPTED' then greatest(in_force_from, #{today})
                                        else in_force_from end,
                   adopted_at = case when #{status} = 'ADOPTED' then #{now} end
             where id = #{id} and ballot_id = #{ballotId} and status = 'PROPOSED'
            """)
    int decide(long id, long ballotId, HallRulesStatus status, LocalDate today, Instant now);

    @Select("<script>select " + COLUMNS + " from hall_rules where id" + TopicMapper.IN + "</script>")
    List<HallRules> findAllById(Collection<Long> ids);

    /** The version of this kind that is in force on a day. */
    @Select(
            "select " + COLUMNS
                    + """
              from hall_rules
             where hall_id = #{hallId} and kind = #{kind} and status = 'ADOPTED' and in_force_from <= #{day}
             order by in_force_from desc, number desc
             limit 1
            """)
    Optional<HallRules> inForce(long hallId, HallRulesKind kind, LocalDate day);

    /** The latest versions of a hall. */
    @Select(
            """
            <script>
            select id, hall_id, kind, number as version, text, fingerprint, status, in_force_from, ballot_id,
                   proposed_at, adopted_at
              from (select r.*, row_number() over (partition by hall_id order by id desc) as place
                      from hall_rules r
                     where hall_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and kind in <foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>) version
             where place &lt;= #{most}
             order by hall_id, id desc
            </script>""")
    List<HallRules> findOf(Collection<Long> ids, Collection<HallRulesKind> kinds, int most);

    /** One of each kind at most, of each hall. */
    @Select(
            """
            <script>
            select id, hall_id, kind, number as version, text, fingerprint, status, in_force_from, ballot_id,
                   proposed_at, adopted_at
              from (select r.*, row_number() over (partition by hall_id, kind
                                                   order by in_force_from desc, number desc) as place
                      from hall_rules r
                     where hall_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and status = 'ADOPTED' and in_force_from &lt;= #{day}) version
             where place = 1
             order by hall_id, kind desc
            </script>""")
    List<HallRules> findInForce(Collection<Long> ids, LocalDate day);
}
