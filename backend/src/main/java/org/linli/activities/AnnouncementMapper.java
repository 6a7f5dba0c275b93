package org.linli.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads what people are told of activities, and whom. */
@Mapper
interface AnnouncementMapper {

    String COLUMNS = "a.id, a.organisation_id, a.title, a.starts_at, a.place_name, a.cancel_reason";

    @Select("select " + COLUMNS + " from activity a where a.id = #{id} and a.status not in ('DRAFT', 'IN_REVIEW')")
    Optional<AnnouncedActivity> find(long id);

    @Select(
            """
            select person_id
              from signup
             where activity_id = #{activityId} and person_id > #{after} and live = 1
             order by person_id
             limit #{most}
            """)
    List<Long> people(long activityId, long after, int most);

    @Select(
            "select " + COLUMNS
                    + """
              from activity_listing l
              join activity a on a.id = l.activity_id
             where l.organisation_id = 0 and l.starts_at >= #{after} and l.starts_at <= #{until}
               and (l.starts_at > #{after} or l.activity_id > #{afterId})
               and a.status = 'PUBLISHED'
             order by l.starts_at, l.activity_id
             limit #{most}
            """)
    List<AnnouncedActivity> starting(Instant after, long afterId, Instant until, int most);
}
