package org.linli.pictures;

import org.linli.moderation.ContentState;

/**
 * A picture that somebody has uploaded.
 *
 * @param name the random part of its address
 * @param width of the large one in pixels
 * @param height of the large one in pixels
 */
public record Picture(long id, String name, int width, int height, ContentState state) {}
