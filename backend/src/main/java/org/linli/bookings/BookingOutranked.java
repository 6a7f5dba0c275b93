package org.linli.bookings;

/** Staff needed the room that somebody had booked, and keeps another one for her. */
public record BookingOutranked(long bookingId, long personId, long replacementId) {}
