package org.linli.halls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/** Reads and writes comments; who changes one has locked its topic. */
@Mapper
interface CommentMapper {

    String COLUMNS =
            """
            id, community_id, topic_id, parent_id, author_id, by_host, text, content_state, content_hash, withdrawn,
            replies as reply_count, at
            """;

    @Select("select " + COLUMNS + " from topic_comment where id = #{id}")
    Optional<TopicComment> find(long id);

    @Select("select id from topic_comment where author_id = #{authorId} and request_id = #{requestId}")
    Optional<Long> findByRequest(long authorId, String requestId);

    @Insert(
            """
            insert into topic_comment
              (id, community_id, topic_id, parent_id, author_id, by_host, request_id, text, content_state, content_hash,
               at)
            values
              (#{comment.id}, #{comment.communityId}, #{comment.topicId}, #{comment.parentId}, #{comment.authorId},
               #{comment.byHost}, #{requestId}, #{comment.text}, #{comment.contentState}, #{comment.contentHash},
               #{comment.at})
            """)
    int insert(TopicComment comment, @Nullable String requestId);

    @Update("update topic_comment set content_state = #{state} where id = #{id} and content_hash = #{hash}")
    int follow(long id, String hash, ContentState state);

    @Update("update topic_comment set withdrawn = true, text = '' where id = #{id} and withdrawn = false")
    int withdraw(long id);

    @Update("update topic_comment set replies = replies + #{more} where id = #{id}")
    int addReplies(long id, int more);

    /** Comments that everyone can read, the latest last. */
    @Select(
            "select " + COLUMNS
                    + """
              from topic_comment
             where topic_id = #{topicId} and parent_id = #{parentId} and shown = 1 and id > #{after}
             order by id
             limit #{limit}
            """)
    List<TopicComment> findShown(long topicId, long parentId, long after, int limit);

    /** The first replies to each comment that everyone can read. */
    @Select(
            """
            <script>
            select id, community_id, topic_id, parent_id, author_id, by_host, text, content_state, content_hash,
                   withdrawn, replies as reply_count, at
              from (select c.*, row_number() over (partition by parent_id order by id) as place
                      from topic_comment c
                     where topic_id in
                           <foreach collection="topicIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and parent_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                       and shown = 1) reply
             where place &lt;= #{most}
             order by parent_id, id
            </script>""")
    List<TopicComment> findReplies(Collection<Long> topicIds, Collection<Long> ids, int most);

    @Select("select " + COLUMNS
            + " from topic_comment where author_id = #{authorId} and withdrawn = false order by id desc limit #{most}")
    List<TopicComment> findBy(long authorId, int most);
}
