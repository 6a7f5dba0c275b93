package org.linli.wishes.months;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Counts by the month and the node, and reads what was counted. */
@Mapper
interface MonthMapper {

    /** 0 when it was counted before. */
    @Insert("insert ignore into wish_counted (kind, subject_id) values (#{kind}, #{subjectId})")
    int mark(Counted kind, long subjectId);

    @Insert(
            """
            <script>
            insert into wish_month (organisation_id, month, opened, fulfilled, released)
            values
            <foreach collection="nodes" item="node" separator=",">
              (#{node}, #{month}, #{kind} = 'OPENED', #{kind} = 'FULFILLED', #{kind} = 'RELEASED')
            </foreach>
            on duplicate key update opened = opened + values(opened), fulfilled = fulfilled + values(fulfilled),
                                    released = released + values(released)
            </script>""")
    int add(Counted kind, Collection<Long> nodes, LocalDate month);

    @Insert(
            """
            <script>
            insert into wish_month_days (organisation_id, month, days, wishes)
            values
            <foreach collection="nodes" item="node" separator=",">(#{node}, #{month}, #{days}, 1)</foreach>
            on duplicate key update wishes = wishes + 1
            </script>""")
    int addDays(Collection<Long> nodes, LocalDate month, long days);

    /** The median is the first number of days that at least half of the wishes took no longer than. */
    @Select(
            """
            <script>
            select m.organisation_id, m.month, m.opened, m.fulfilled, m.released, middle.days as median_days
              from wish_month m
              left join (select organisation_id, month, min(days) as days
                           from (select organisation_id, month, days,
                                        sum(wishes) over (partition by organisation_id, month order by days) as so_far,
                                        sum(wishes) over (partition by organisation_id, month) as total
                                   from wish_month_days
                                  where organisation_id in
                                        <foreach collection="organisationIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                                    and month between #{from} and #{to}) counted
                          where 2 * so_far &gt;= total
                          group by organisation_id, month) middle
                on middle.organisation_id = m.organisation_id and middle.month = m.month
             where m.organisation_id in
                   <foreach collection="organisationIds" item="id" open="(" separator="," close=")">#{id}</foreach>
               and m.month between #{from} and #{to}
            </script>""")
    List<WishMonth> find(Collection<Long> organisationIds, LocalDate from, LocalDate to);
}
