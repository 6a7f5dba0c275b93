package org.linli.shared.secrets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes the wrapped keys of owners. */
@Mapper
interface DataKeyMapper {

    @Select("select master_id, wrapped from data_key where owner_id = #{ownerId}")
    Optional<DataKey> find(long ownerId);

    @Select(
            """
            <script>
            select owner_id, master_id, wrapped
              from data_key
             where owner_id in <foreach collection="ownerIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<OwnersKey> findAll(Collection<Long> ownerIds);

    @Insert(
            """
            insert into data_key (owner_id, master_id, wrapped)
            values (#{ownerId}, #{masterId}, #{wrapped})
            on duplicate key update owner_id = owner_id
            """)
    int insertIfAbsent(long ownerId, String masterId, String wrapped);

    @Delete("delete from data_key where owner_id = #{ownerId}")
    int delete(long ownerId);

    /** Owners whose key is wrapped by another master key than the current one. */
    @Select("select owner_id from data_key where master_id <> #{current} limit #{most}")
    List<Long> wrappedByOthers(String current, int most);

    @Update(
            """
            update data_key
               set master_id = #{masterId}, wrapped = #{wrapped}
             where owner_id = #{ownerId} and wrapped = #{old.wrapped}
            """)
    int rewrap(long ownerId, DataKey old, String masterId, String wrapped);
}
