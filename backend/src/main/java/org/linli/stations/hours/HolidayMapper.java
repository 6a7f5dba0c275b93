package org.linli.stations.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes holidays. */
@Mapper
interface HolidayMapper {

    @Select("select day as date, name, working from holiday where day between #{from} and #{to} order by day")
    List<Holiday> between(LocalDate from, LocalDate to);

    @Insert(
            """
            insert into holiday (day, name, working, created_at)
            values (#{holiday.date}, #{holiday.name}, #{holiday.working}, #{now})
            on duplicate key update name = name
            """)
    int add(Holiday holiday, Instant now);
}
