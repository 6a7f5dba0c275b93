package org.linli.shared.secrets;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes the wrapped keys of owners. */
@Mapper
interface DataKeyMapper {

    @Select("select master_id, wrapped from data_key where owner_id = #{ownerId}")
    Optional<DataKey> find(long ownerId);

    @Insert(
            """
            insert into data_key (owner_id, master_id, wrapped)
            values (#{ownerId}, #{masterId}, #{wrapped})
            on duplicate key update owner_id = owner_id
            """)
    int insertIfAbsent(long ownerId, String masterId, String wrapped);

    @Delete("delete from data_key where owner_id = #{ownerId}")
    int delete(long ownerId);
}
