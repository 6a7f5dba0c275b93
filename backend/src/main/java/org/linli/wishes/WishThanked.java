package org.linli.wishes;

/** Others may read that the wisher says thank you. */
public record WishThanked(long wishId) {}
