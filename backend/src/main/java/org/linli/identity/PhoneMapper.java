package org.linli.identity;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes phone numbers, sealed. */
@Mapper
interface PhoneMapper {

    /** Binds a number; a unique key keeps it from being bound to two people. */
    @Update(
            """
            update person
               set phone_sealed = #{sealed}, phone_masked = #{masked}, phone_index = #{index},
                   level = if(level = 'GUEST', 'PHONE', level), version = version + 1
             where id = #{personId} and status = 'ACTIVE'
            """)
    int bind(long personId, String sealed, String masked, String index);

    @Update(
            """
            update person
               set phone_sealed = null, phone_masked = null, phone_index = null,
                   level = if(level = 'PHONE', 'GUEST', level), version = version + 1
             where id = #{personId} and phone_index is not null
            """)
    int forget(long personId);

    @Update(
            """
            update person
               set name_sealed = null, name_masked = null, version = version + 1
             where id = #{personId} and name_sealed is not null
            """)
    int forgetName(long personId);

    @Select("select phone_masked from person where id = #{personId} and phone_masked is not null")
    Optional<String> masked(long personId);

    @Select("select id, community_id, household_id from person where phone_index = #{index} and status = 'ACTIVE'")
    Optional<Place> findByIndex(String index);
}
