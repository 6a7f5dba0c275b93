package org.linli.shared.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes the outcomes of requests. */
@Mapper
interface OutcomeMapper {

    @Insert(
            """
            insert into request_outcome (person_id, request_id, operation, input_hash, outcome, created_at)
            values (#{request.personId}, #{request.id}, #{request.operation}, #{inputHash}, null, #{now})
            """)
    int claim(Request request, String inputHash, Instant now);

    @Update(
            """
            update request_outcome
               set outcome = #{outcome}
             where person_id = #{request.personId} and request_id = #{request.id}
            """)
    int complete(Request request, String outcome);

    @Select(
            """
            select input_hash, outcome, created_at
              from request_outcome
             where person_id = #{personId} and request_id = #{id}
            """)
    Optional<StoredOutcome> find(Request request);

    @Update(
            """
            update request_outcome
               set created_at = #{now}
             where person_id = #{request.personId} and request_id = #{request.id}
               and outcome is null and created_at = #{before}
            """)
    int takeOver(Request request, Instant before, Instant now);

    @Delete(
            """
            delete from request_outcome
             where person_id = #{personId} and request_id = #{id} and outcome is null
            """)
    int release(Request request);

    @Delete("delete from request_outcome where created_at < #{before} limit #{most}")
    int forget(Instant before, int most);

    @Delete("delete from request_outcome where person_id = #{personId}")
    int forgetAllOf(long personId);
}
