package org.linli.moderation;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a content.
 *
 * @param id the picture's id
 * @param hash SHA-256 of its bytes
 * @param url where WeChat can get it; null when it cannot
 */
public record SubmittedPicture(long id, String hash, @Nullable String url) {}
