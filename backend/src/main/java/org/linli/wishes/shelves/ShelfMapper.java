package org.linli.wishes.shelves;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.linli.wishes.wish.Wish;

/** Reads and writes the lists that wishes are found in. */
@Mapper
interface ShelfMapper {

    @Update(
            """
            update wish
               set shelf = #{shelf}, shelf_position = #{position}
             where id = #{id} and not shelf <=> #{shelf}
            """)
    int move(long id, @Nullable Shelf shelf, @Nullable Long position);

    @Delete("delete from wish_listing where wish_id = #{id}")
    int delete(long id);

    @Insert(
            """
            <script>
            insert into wish_listing (organisation_id, shelf, position, wish_id, category, kind, station_id)
            values
            <foreach collection="nodes" item="node" separator=",">
              (#{node}, #{shelf}, #{position}, #{wish.id}, #{wish.category}, #{wish.kind}, #{wish.stationId})
            </foreach>
            </script>""")
    int insert(List<Long> nodes, Shelf shelf, long position, Wish wish);

    @Select(
            """
            <script>
            select wish_id
              from wish_listing
             where organisation_id = #{filter.node} and shelf = #{shelf} and position &lt; #{before}
            <if test="filter.category != null">and category = #{filter.category}</if>
            <if test="filter.kind != null">and kind = #{filter.kind}</if>
            <if test="filter.stationId != null">and station_id = #{filter.stationId}</if>
             order by position desc
             limit #{limit}
            </script>""")
    List<Long> find(Shelf shelf, WishFilter filter, long before, int limit);

    /** The latest {@code each} at every station, those of a station in their order. */
    @Select(
            """
            <script>
            select station_id, wish_id
              from (<foreach collection="stationIds" item="station" separator=" union all ">
                    (select station_id, wish_id, position
                       from wish_listing
                      where organisation_id = #{node} and shelf = #{shelf} and station_id = #{station}
                      order by position desc
                      limit #{each})</foreach>) listed
             order by station_id, position desc
            </script>""")
    List<AtStation> findAt(long node, Shelf shelf, Collection<Long> stationIds, int each);
}
