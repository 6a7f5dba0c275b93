package org.linli.door.answers;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/**
 * A request as it came.
 *
 * @param request the request itself
 * @param bytes its body, or what stands behind the question mark of its address
 * @param type the media type to answer in
 */
public record Asked(HttpServletRequest request, byte[] bytes, MediaType type) {}
