package org.linli.stations.hours;

/**
 * Hours of a weekday or of holidays.
 *
 * @param day 1 Monday to 7 Sunday, 8 holidays
 * @param opensMinute of the day
 * @param closesMinute of the day; from 1440 on of the next one
 */
record OpeningHours(long ownerId, int day, int opensMinute, int closesMinute) {

    static final int HOLIDAY = 8;

    WallSpan span() {
        return new WallSpan(opensMinute, closesMinute);
    }
}
