package org.linli.bookings;

/** Staff has refused what somebody had asked for. */
public record BookingRefused(long bookingId, long personId) {}
