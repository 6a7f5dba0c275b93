package org.linli.bookings;

/** Nobody has come for a booking of a room, which is free again. */
public record BookingReleased(long bookingId, long personId) {}
