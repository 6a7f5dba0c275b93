package org.linli.bookings;

/** Somebody has asked for a room or slot that staff has to approve. */
public record BookingRequested(long bookingId, long personId) {}
