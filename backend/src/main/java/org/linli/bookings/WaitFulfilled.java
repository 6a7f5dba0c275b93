package org.linli.bookings;

/** A time that somebody has waited for became free and is hers now, or asked for in her name where staff has to approve. */
public record WaitFulfilled(long bookingId, long personId) {}
