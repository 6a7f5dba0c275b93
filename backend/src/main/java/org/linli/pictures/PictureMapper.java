package org.linli.pictures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;

/** Reads and writes what is known of pictures; their files lie elsewhere. */
@Mapper
interface PictureMapper {

    @Insert(
            """
            insert into picture (id, owner_id, name, hash, width, height, state, files_stored, doomed, created_at)
            values (#{id}, #{ownerId}, #{name}, #{hash}, #{width}, #{height}, 'IN_REVIEW', false, false, #{now})
            """)
    int insert(long id, long ownerId, String name, String hash, int width, int height, Instant now);

    @Update("update picture set files_stored = true where id = #{id} and not doomed")
    int noteStored(long id);

    @Select(
            "<script>select id, name, width, height, state"
                    + """
              from picture
             where files_stored and not doomed
               and id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Picture> findAllById(Collection<Long> ids);

    /** The picture, while it may be looked at by whoever knows its name. */
    @Select(
            """
            select id, name, width, height, state
              from picture
             where name = #{name} and files_stored and not doomed and state in ('IN_REVIEW', 'PASSED')
            """)
    Optional<Picture> findShown(String name);

    /** Name and hash of a picture of the person's. */
    @Select(
            """
            select name, hash
              from picture
             where id = #{id} and owner_id = #{ownerId} and files_stored and not doomed
            """)
    Optional<NameAndHash> findOwn(long id, long ownerId);

    /** Gives a picture to a content, unless another content has it. */
    @Update(
            """
            update picture
               set content_kind = #{kind}, content_id = #{contentId}, content_hash = #{hash}, state = #{state}
             where id = #{id} and owner_id = #{ownerId} and files_stored and not doomed
               and (content_id is null or content_kind = #{kind} and content_id = #{contentId})
            """)
    int claim(long id, long ownerId, ContentKind kind, long contentId, String hash, ContentState state);

    @Select(
            "select id, content_hash as hash from picture where content_id = #{contentId} and content_kind = #{kind} order by id")
    List<IdAndHash> findUsed(ContentKind kind, long contentId);

    @Select("select id from picture where id = #{id} for update")
    Optional<Long> lock(long id);

    @Update(
            """
            update picture
               set state = #{state}
             where id = #{id} and content_kind = #{kind} and content_id = #{contentId} and content_hash = #{hash}
            """)
    int follow(long id, ContentKind kind, long contentId, String hash, ContentState state);

    @Update(
            """
            update picture
               set doomed = true, content_kind = null, content_id = null, content_hash = null
             where id = #{id} and content_kind = #{kind} and content_id = #{contentId}
            """)
    int release(long id, ContentKind kind, long contentId);

    @Select(
            """
            select id
              from picture
             where doomed = false and content_id is null and created_at < #{before}
             order by created_at
             limit #{limit}
            """)
    List<Long> findUnused(Instant before, int limit);

    @Update("update picture set doomed = true where id = #{id} and content_id is null and created_at < #{before}")
    int doomUnused(long id, Instant before);

    @Update(
            "update picture set doomed = true, content_kind = null, content_id = null, content_hash = null where id = #{id}")
    int doom(long id);

    @Select("select id, name from picture where doomed = true and id > #{after} order by id limit #{limit}")
    List<IdAndName> findDoomed(long after, int limit);

    @Delete("delete from picture where id = #{id} and doomed")
    int delete(long id);

    @Select(
            "select id, name, width, height, state from picture where owner_id = #{ownerId} and files_stored and not doomed order by id")
    List<Picture> findByOwner(long ownerId);

    @Select("select id from picture where owner_id = #{ownerId} order by id")
    List<Long> idsOfOwner(long ownerId);

    /** What a submission has to know of a picture. */
    record NameAndHash(String name, String hash) {}

    /** A picture and the content that uses it. */
    record IdAndHash(long id, String hash) {}

    /** A picture and the beginning of the names of its files. */
    record IdAndName(long id, String name) {}
}
