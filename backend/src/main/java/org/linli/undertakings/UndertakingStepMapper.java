package org.linli.undertakings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/** Reads and writes how tasks get on. */
@Mapper
interface UndertakingStepMapper {

    String COLUMNS = "id, undertaking_id, kind, percent, text, picture_ids, content_state, at";

    @Select("select " + COLUMNS + " from undertaking_step where id = #{id}")
    Optional<UndertakingStep> find(long id);

    @Select("select id from undertaking_step where author_id = #{authorId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long authorId, String requestId);

    /** Up to so many of each task, the latest first. */
    @Select(
            "<script>select " + COLUMNS
                    + """
              from (select s.*, row_number() over (partition by undertaking_id order by id desc) as place
                      from undertaking_step s
                     where undertaking_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) numbered
             where place &lt;= #{most}
             order by id desc
            </script>""")
    List<UndertakingStep> latest(Collection<Long> ids, int most);

    @Select("select " + COLUMNS + " from undertaking_step where author_id = #{authorId} order by id desc limit #{most}")
    List<UndertakingStep> by(long authorId, int most);

    @Insert(
            """
            insert into undertaking_step
              (id, community_id, undertaking_id, kind, percent, text, picture_ids, content_state, content_hash, author_id,
               request_id, at, version)
            values
              (#{step.id}, #{communityId}, #{step.undertakingId}, #{step.kind}, #{step.percent}, #{step.text},
               #{step.pictureIds}, #{step.contentState}, #{hash}, #{authorId}, #{requestId}, #{step.at}, 0)
            """)
    int insert(
            UndertakingStep step, long communityId, @Nullable String hash, long authorId, @Nullable String requestId);

    @Update(
            """
            update undertaking_step
               set content_state = #{state}, version = version + 1
             where id = #{id} and content_hash = #{hash}
            """)
    int follow(long id, String hash, ContentState state);
}
