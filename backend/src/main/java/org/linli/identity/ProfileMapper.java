package org.linli.identity;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/** Reads and writes how people present themselves. */
@Mapper
interface ProfileMapper {

    @Select(
            "<script>select id, nickname_state, avatar_id"
                    + """
              from person
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Profile> findAllById(Collection<Long> ids);

    @Update(
            """
            update person
               set nickname = #{nickname}, nickname_state = #{state}, nickname_hash = #{hash}, version = version + 1
             where id = #{personId}
            """)
    int setNickname(long personId, @Nullable String nickname, @Nullable ContentState state, @Nullable String hash);

    @Update(
            """
            update person
               set avatar_id = #{avatarId}, avatar_state = #{state}, avatar_hash = #{hash}, version = version + 1
             where id = #{personId}
            """)
    int setAvatar(long personId, @Nullable Long avatarId, @Nullable ContentState state, @Nullable String hash);

    /** Follows a decision about the nickname, unless it is another one by now. */
    @Update(
            """
            update person
               set nickname_state = #{state}, version = version + 1
             where id = #{personId} and nickname_hash = #{hash}
            """)
    int followNickname(long personId, String hash, ContentState state);

    /** Follows a decision about the avatar, unless it is another one by now. */
    @Update(
            """
            update person
               set avatar_state = #{state}, version = version + 1
             where id = #{personId} and avatar_hash = #{hash}
            """)
    int followAvatar(long personId, String hash, ContentState state);

    /** What the person herself sees beside her nickname. */
    record Profile(long id, @Nullable ContentState nicknameState, @Nullable Long avatarId) {}
}
