package org.linli.bookings;

/** Somebody has a room or slot for sure: at once, or as staff has approved. */
public record BookingApproved(long bookingId, long personId) {}
