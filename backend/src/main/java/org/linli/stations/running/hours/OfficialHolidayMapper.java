package org.linli.stations.running.hours;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.linli.stations.running.hours.HolidaysSetInput.HolidayInput;

/** Writes holidays. */
@Mapper
interface OfficialHolidayMapper {

    /** Holds the year: the row of its first day stands for it, and is made if it is not there. */
    @Insert(
            """
            insert into holiday (day, name, working, created_at)
            values (#{firstDay}, '元旦', false, #{now})
            on duplicate key update name = name
            """)
    int lock(LocalDate firstDay, Instant now);

    @Delete("delete from holiday where day between #{from} and #{to}")
    int delete(LocalDate from, LocalDate to);

    @Insert(
            """
            insert into holiday (day, name, working, created_at)
            values (#{holiday.date}, #{holiday.name}, #{holiday.working}, #{now})
            """)
    int insert(HolidayInput holiday, Instant now);
}
