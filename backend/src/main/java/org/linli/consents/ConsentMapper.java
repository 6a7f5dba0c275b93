package org.linli.consents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes what people said; rows are only ever added. */
@Mapper
interface ConsentMapper {

    /** Keeps others from writing down what this person says until the transaction ends. */
    @Insert("insert into consent_giver (person_id) values (#{personId}) on duplicate key update person_id = person_id")
    int lock(long personId);

    @Insert(
            """
            insert into consent (person_id, item, id, granted, policy_version, at)
            values (#{personId}, #{item}, #{id}, #{granted}, #{policyVersion}, #{at})
            """)
    int insert(long id, long personId, ConsentItem item, boolean granted, String policyVersion, Instant at);

    @Select("select coalesce(max(id), 0) from consent where person_id = #{personId}")
    long lastId(long personId);

    @Select(
            """
            select granted
              from consent
             where person_id = #{personId} and item = #{item}
             order by id desc
             limit 1
            """)
    Optional<Boolean> findLast(long personId, ConsentItem item);

    @Select(
            """
            select c.item, c.granted, c.policy_version, c.at
              from consent c
              join (select item, max(id) as id from consent where person_id = #{personId} group by item) last
                on last.item = c.item and last.id = c.id
             where c.person_id = #{personId}
            """)
    List<Consent> findAllLast(long personId);

    @Select(
            """
            select item, granted, policy_version, at
              from consent
             where person_id = #{personId}
             order by id
            """)
    List<Consent> findAll(long personId);
}
