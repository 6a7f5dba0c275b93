package org.linli.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells requests of our own pages from those that a foreign web page makes the developer's browser send. */
final class LocalRequest {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private LocalRequest() {}

    /**
     * Whether the request asks for this machine by one of its own names, which a name that was bent to it is not, and
     * comes from a page of ours or from none.
     */
    static boolean isTrusted(HttpServletRequest request) {
        var host = request.getHeader("Host");
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        return isHere(host)
                && (origin == null || origin.equals("http://" + host))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private static boolean isHere(@Nullable String host) {
        try {
            return host != null
                    && NAMES.contains(
                            String.valueOf(URI.create("http://" + host).getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
