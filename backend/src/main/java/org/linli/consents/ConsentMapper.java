package org.linli.consents;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes what people said; rows are only ever added. */
@Mapper
interface ConsentMapper {

    @Insert(
            """
            insert into consent (person_id, item, id, granted, policy_version, at)
            values (#{personId}, #{item}, #{id}, #{granted}, #{policyVersion}, #{at})
            """)
    int insert(long id, long personId, ConsentItem item, boolean granted, String policyVersion, Instant at);

    @Select(
            """
            select granted
              from consent
             where person_id = #{personId} and item = #{item}
             order by id desc
             limit 1
            """)
    Optional<Boolean> findLast(long personId, ConsentItem item);
}
