package org.linli.stations.hours;

import java.time.LocalDate;

/**
 * An official holiday.
 *
 * @param working whether people work on it, to make up for a day off
 */
public record Holiday(LocalDate date, String name, boolean working) {}
