package org.linli.bookings;

/** A time that somebody has waited for became free and is hers now. */
public record WaitFulfilled(long bookingId, long personId) {}
