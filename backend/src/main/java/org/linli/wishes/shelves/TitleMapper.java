package org.linli.wishes.shelves;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.linli.wishes.wish.Wish;

/** Keeps the pairs of characters that titles are recognised by. */
@Mapper
interface TitleMapper {

    @Insert(
            """
            <script>
            insert into wish_title (community_id, pair, wish_id, author_id, pairs)
            values
            <foreach collection="pairs" item="pair" separator=",">
              (#{wish.communityId}, #{pair}, #{wish.id}, #{wish.authorId}, #{size})
            </foreach>
            </script>""")
    int insert(Wish wish, Collection<Long> pairs, int size);

    @Delete("delete from wish_title where wish_id = #{wishId}")
    int delete(long wishId);

    /** Looks at the latest {@code most} wishes with each pair, so that it costs the same however many there are. */
    @Select(
            """
            <script>
            select wish_id
              from (<foreach collection="pairs" item="pair" separator=" union all ">
                    (select wish_id, author_id, pairs
                       from wish_title
                      where community_id = #{communityId} and pair = #{pair}
                      order by wish_id desc
                      limit #{most})</foreach>) shared
             where author_id &lt;&gt; #{notBy}
             group by wish_id, pairs
            having 2 * count(*) &gt;= #{likeness} * (#{size} + pairs)
             order by 2 * count(*) / (#{size} + pairs) desc, wish_id desc
             limit #{limit}
            </script>""")
    List<Long> findLike(
            long communityId, Collection<Long> pairs, int size, long notBy, double likeness, int most, int limit);
}
