package org.linli.stations;

/** How many bookings of a room or service one may have in a time. */
public record BookingQuota(QuotaHolder whose, QuotaPeriod period, int most) {}
