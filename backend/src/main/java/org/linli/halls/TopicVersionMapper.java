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

/** Writes versions of topics, and reads them again; rows are never deleted. */
@Mapper
interface TopicVersionMapper {

    String COLUMNS = "id, topic_id, number, text, fingerprint, note, author_id, content_state, content_hash, at";

    @Insert(
            """
            insert into topic_version
              (id, community_id, topic_id, number, text, fingerprint, note, author_id, content_state, content_hash, at)
            values
              (#{version.id}, #{communityId}, #{version.topicId}, #{version.number}, #{version.text},
               #{version.fingerprint}, #{version.note}, #{version.authorId}, #{version.contentState},
               #{version.contentHash}, #{version.at})
            """)
    int insert(TopicVersion version, long communityId);

    @Select("select " + COLUMNS + " from topic_version where id = #{id}")
    Optional<TopicVersion> find(long id);

    @Select("<script>select " + COLUMNS + " from topic_version where id" + TopicMapper.IN + "</script>")
    List<TopicVersion> findAllById(Collection<Long> ids);

    @Select("select max(number) from topic_version where topic_id = #{topicId}")
    int latestNumber(long topicId);

    /** The latest one that everyone can read, and that is no later than that number. */
    @Select(
            """
            select id
              from topic_version
             where topic_id = #{topicId} and content_state = 'PASSED'
               and (#{upTo} is null or number <= #{upTo})
             order by number desc
             limit 1
            """)
    Optional<Long> latestShown(long topicId, @Nullable Integer upTo);

    /** Follows a decision about the words. */
    @Update("update topic_version set content_state = #{state} where id = #{id} and content_hash = #{hash}")
    int follow(long id, String hash, ContentState state);

    /** The latest versions of each topic that everyone can read. */
    @Select(
            """
            <script>
            select id, topic_id, number, text, fingerprint, note, author_id, content_state, content_hash, at
              from (select id, topic_id, number, text, fingerprint, note, author_id, content_state, content_hash, at,
                           row_number() over (partition by topic_id order by number desc) as place
                      from topic_version
                     where content_state = 'PASSED' and topic_id in
                           <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) shown
             where place &lt;= #{most}
             order by topic_id, number desc
            </script>""")
    List<TopicVersion> findShownOf(Collection<Long> ids, int most);

    @Select("select " + COLUMNS + " from topic_version where author_id = #{authorId} order by id desc limit #{most}")
    List<TopicVersion> findBy(long authorId, int most);

    /** Takes away the text of a topic that nobody has taken up. */
    @Update("update topic_version set text = '', note = null, fingerprint = '' where topic_id = #{topicId}")
    int erase(long topicId);
}
