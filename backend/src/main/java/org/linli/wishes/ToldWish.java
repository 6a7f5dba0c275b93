package org.linli.wishes;

/**
 * What people are told of a wish.
 *
 * @param communityId the community of the wisher
 * @param wisherId who wishes; others are never told
 */
public record ToldWish(long id, String title, long communityId, long wisherId) {}
