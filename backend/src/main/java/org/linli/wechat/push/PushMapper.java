package org.linli.wechat.push;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** Remembers pushes. */
@Mapper
interface PushMapper {

    /** 0 when it is known already. */
    @Insert(
            """
            insert ignore into received_push
              (hash, received_at)
            values
              (#{hash}, #{at})
            """)
    int remember(String hash, Instant at);

    @Delete(
            """
            delete from received_push
             where received_at < #{before}
             order by received_at
             limit #{most}
            """)
    int forget(Instant before, int most);
}
