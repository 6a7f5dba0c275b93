package org.linli.halls;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Counts by the hall and the year, and reads what was counted. */
@Mapper
interface HallYearMapper {

    /** 0 when it was counted before. */
    @Insert("insert ignore into topic_counted (topic_id, kind) values (#{topicId}, #{kind})")
    int mark(long topicId, HallCount kind);

    @Insert(
            """
            insert into hall_year (hall_id, in_year, community_id, raised, taken, decided, done, done_hours)
            values (#{hallId}, #{year}, #{communityId}, #{kind} = 'RAISED', #{kind} = 'TAKEN', #{kind} = 'DECIDED',
                    #{kind} = 'DONE', #{hours})
            on duplicate key update raised = raised + values(raised), taken = taken + values(taken),
                                    decided = decided + values(decided), done = done + values(done),
                                    done_hours = done_hours + values(done_hours)
            """)
    int add(long hallId, long communityId, int year, HallCount kind, long hours);

    @Select(
            """
            <script>
            select hall_id, in_year as year, raised, taken, decided, done, done_hours
              from (select hall_id, in_year, raised, taken, decided, done, done_hours,
                           row_number() over (partition by hall_id order by in_year desc) as place
                      from hall_year
                     where hall_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>) counted
             where place &lt;= #{most}
             order by hall_id, in_year desc
            </script>""")
    List<HallYear> findOf(Collection<Long> ids, int most);
}
