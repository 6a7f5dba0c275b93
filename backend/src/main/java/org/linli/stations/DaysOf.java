package org.linli.stations;

import java.time.LocalDate;

/** A number of days in a row of something that has hours. */
public record DaysOf(HoursOf owner, LocalDate from, int count) {}
