package org.linli.activities;

import java.time.Instant;
import java.util.List;
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

    /**
     * A page of a list. A tag is counted, because from {@code exists} MariaDB makes a join that begins with all activities
     * of the tag and sorts them.
     *
     * @param ranges the stretches of the list to look in
     * @param tagged the activities that have the tag, where they are few; null otherwise
     */
    @Select(
            "<script>select " + ActivityMapper.COLUMNS
                    + """
              from (
            <foreach collection="ranges" item="range" separator=" union all ">
              (select l.starts_at, l.activity_id
                 from activity_listing l
              <if test="query.looksAtActivities()">join activity a on a.id = l.activity_id</if>
                where l.organisation_id = #{organisationId}
              <if test="range.span != null">and l.span = #{range.span}</if>
                  and l.starts_at &gt; #{range.after}
              <if test="range.until != null">and l.starts_at &lt;= #{range.until}</if>
                  and (l.starts_at &gt; #{afterStart} or l.starts_at = #{afterStart} and l.activity_id &gt; #{afterId})
                  and l.ends_at &gt; #{from}
              <if test="query.to != null">and l.starts_at &lt; #{query.to}</if>
              <if test="query.kinds != null and !query.kinds.isEmpty()">
                  and a.kind in <foreach collection="query.kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
              </if>
              <if test="tagged != null">
                  and l.activity_id in <foreach collection="tagged" item="id" open="(" separator="," close=")">#{id}</foreach>
              </if>
              <if test="query.tag != null and tagged == null">
                  and (select count(*) from activity_tag t where t.activity_id = a.id and t.tag = #{query.tag}) = 1
              </if>
              <if test="query.freePlaces != null">and a.capacity - a.taken &gt;= #{query.freePlaces}</if>
              <if test="query.text != null">
                  and (locate(#{query.text}, a.title) &gt; 0 or locate(#{query.text}, a.place_name) &gt; 0
                       or locate(#{query.text}, a.organiser) &gt; 0)
              </if>
              <if test="query.phases != null and !query.phases.isEmpty()">
                  and case when a.status = 'CANCELLED' then 'CANCELLED'
                           when a.ends_at &lt;= #{now} then 'OVER'
                           when a.starts_at &lt;= #{now} then 'RUNNING'
                           when a.signup_opens_at &gt; #{now} then 'NOT_OPEN'
                           when a.signup_closes_at &lt;= #{now} then 'CLOSED'
                           when a.taken &lt; a.capacity then 'OPEN'
                           else 'FULL' end
                      in <foreach collection="query.phases" item="phase" open="(" separator="," close=")">#{phase}</foreach>
              </if>
                order by l.starts_at, l.activity_id
                limit #{limit})
            </foreach>
               order by starts_at, activity_id
               limit #{limit}) l
              join activity a on a.id = l.activity_id
             order by l.starts_at, l.activity_id
            </script>""")
    List<Activity> find(
            long organisationId,
            @Nullable List<Long> tagged,
            List<ListingRange> ranges,
            ActivityQuery query,
            Instant from,
            Instant afterStart,
            long afterId,
            Instant now,
            int limit);

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
