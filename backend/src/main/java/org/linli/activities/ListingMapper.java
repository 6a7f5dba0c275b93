package org.linli.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes the index that lists of activities are read from: a row for each node at or above the activity's. */
@Mapper
interface ListingMapper {

    /** Stands for the whole tree. */
    long EVERYWHERE = 0;

    /** The part of a list that a search is about, in one stretch of it. */
    String STRETCH =
            """
                where l.organisation_id = #{search.organisationId}
              <if test="range.span != null">and l.span = #{range.span}</if>
                  and l.starts_at &gt; #{range.after}
              <if test="range.until != null">and l.starts_at &lt;= #{range.until}</if>
                  and (l.starts_at &gt; #{search.after.startsAt}
                       or l.starts_at = #{search.after.startsAt} and l.activity_id &gt; #{search.after.activityId})
                  and l.ends_at &gt; #{search.from}
              <if test="search.query.to != null">and l.starts_at &lt; #{search.query.to}</if>
            """;

    /** Position of the last of the next {@code window} activities of a list; nothing when fewer follow. */
    @Select(
            """
            <script>
            <bind name="before" value="window - 1"/>
            select starts_at, activity_id
              from (
            <foreach collection="search.ranges" item="range" separator=" union all ">
              (select l.starts_at, l.activity_id
                 from activity_listing l
            """
                    + STRETCH
                    + """
                order by l.starts_at, l.activity_id
                limit #{window})
            </foreach>) l
             order by starts_at, activity_id
             limit #{before}, 1
            </script>""")
    Optional<ListingPosition> findWindowEnd(ListingSearch search, int window);

    /**
     * A page of a list. The joins are straight, because MariaDB would begin with all activities of a tag and sort them.
     *
     * @param tagged the activities that have the tag, where they are few; null otherwise
     * @param end the last position to look at; null to look as far as it takes
     */
    @Select(
            "<script>select " + ActivityMapper.COLUMNS
                    + """
              from (
            <foreach collection="search.ranges" item="range" separator=" union all ">
              (select l.starts_at, l.activity_id
                 from activity_listing l
              <if test="search.query.looksAtActivities()">straight_join activity a on a.id = l.activity_id</if>
              <if test="search.query.tag != null and tagged == null">
                 straight_join activity_tag t on t.activity_id = l.activity_id and t.tag = #{search.query.tag}
              </if>
            """
                    + STRETCH
                    + """
              <if test="end != null">
                  and (l.starts_at &lt; #{end.startsAt}
                       or l.starts_at = #{end.startsAt} and l.activity_id &lt;= #{end.activityId})
              </if>
              <if test="search.query.kinds != null and !search.query.kinds.isEmpty()">
                  and a.kind in
                      <foreach collection="search.query.kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
              </if>
              <if test="tagged != null">
                  and l.activity_id in <foreach collection="tagged" item="id" open="(" separator="," close=")">#{id}</foreach>
              </if>
              <if test="search.query.freePlaces != null">and a.capacity - a.taken &gt;= #{search.query.freePlaces}</if>
              <if test="search.query.text != null">
                  and (locate(#{search.query.text}, a.title) &gt; 0 or locate(#{search.query.text}, a.place_name) &gt; 0
                       or locate(#{search.query.text}, a.organiser) &gt; 0)
              </if>
              <if test="search.query.phases != null and !search.query.phases.isEmpty()">
                  and case when a.status = 'CANCELLED' then 'CANCELLED'
                           when a.ends_at &lt;= #{search.now} then 'OVER'
                           when a.starts_at &lt;= #{search.now} then 'RUNNING'
                           when a.signup_opens_at &gt; #{search.now} then 'NOT_OPEN'
                           when a.signup_closes_at &lt;= #{search.now} then 'CLOSED'
                           when a.taken &lt; a.capacity then 'OPEN'
                           else 'FULL' end
                      in <foreach collection="search.query.phases" item="phase" open="(" separator="," close=")">#{phase}</foreach>
              </if>
                order by l.starts_at, l.activity_id
                limit #{limit})
            </foreach>
               order by starts_at, activity_id
               limit #{limit}) l
              join activity a on a.id = l.activity_id
             order by l.starts_at, l.activity_id
            </script>""")
    List<Activity> find(ListingSearch search, @Nullable List<Long> tagged, @Nullable ListingPosition end, int limit);

    @Insert(
            """
            <script>
            insert into activity_listing (organisation_id, starts_at, activity_id, ends_at)
            values
            <foreach collection="organisationIds" item="organisationId" separator=",">
              (#{organisationId}, #{startsAt}, #{activityId}, #{endsAt})
            </foreach>
            </script>""")
    int insert(List<Long> organisationIds, long activityId, Instant startsAt, Instant endsAt);

    @Delete("delete from activity_listing where activity_id = #{activityId}")
    int delete(long activityId);
}
