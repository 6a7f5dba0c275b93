package org.linli.bookings;

/** Somebody has taken back what she had booked. */
public record BookingCancelled(long bookingId, long personId) {}
