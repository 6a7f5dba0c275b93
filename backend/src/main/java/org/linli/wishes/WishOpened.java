package org.linli.wishes;

/** Everyone can see a wish now. */
public record WishOpened(long wishId) {}
