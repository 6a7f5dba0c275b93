package org.linli.bookings;

/** What somebody has booked is near. */
public record BookingNear(long bookingId, long personId) {}
