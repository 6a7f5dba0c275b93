package org.linli.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes the chain of sealed deeds. */
@Mapper
interface ChainMapper {

    String COLUMNS =
            """
            id, action, actor_id, session_id, subject_id, organisation_id, path, role, purpose, at, seal_number, seal
            """;

    @Select("select head_number, head_seal, base_number, base_seal from deed_chain where id = 1")
    Optional<Chain> find();

    /** Keeps other servers from sealing until the transaction ends. */
    @Select("select head_number, head_seal, base_number, base_seal from deed_chain where id = 1 for update")
    Optional<Chain> lock();

    @Select("select " + COLUMNS + " from deed where seal_number is null order by id limit #{limit}")
    List<SealedDeed> unsealed(int limit);

    @Select("select count(*) from deed where seal_number is null")
    long countUnsealed();

    @Select("select count(*) from deed where seal_number <= #{number}")
    long countUpTo(long number);

    @Select(
            "select " + COLUMNS
                    + """
              from deed
             where seal_number > #{number}
             order by seal_number
             limit #{limit}
            """)
    List<SealedDeed> after(long number, int limit);

    @Update(
            """
            update deed
               set seal_number = #{number}, seal = #{seal}
             where id = #{id} and seal_number is null
            """)
    int seal(long id, long number, String seal);

    @Update(
            "update deed_chain set head_number = #{number}, head_seal = #{seal} where id = 1 and head_number < #{number}")
    int moveHead(long number, String seal);

    @Update(
            "update deed_chain set base_number = #{number}, base_seal = #{seal} where id = 1 and base_number < #{number}")
    int moveBase(long number, String seal);

    @Delete(
            """
            delete from deed
             where seal_number > #{after} and seal_number <= #{upTo} and at < #{before}
            """)
    int delete(long after, long upTo, Instant before);
}
