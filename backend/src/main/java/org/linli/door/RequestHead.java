package org.linli.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What must stand in the first line and the headers of a request. */
class RequestHead {

    static final String PATH = "/graphql";

    private static final Set<String> PARAMETERS = Set.of("charset");

    private RequestHead() {}

    static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    static void requirePathAndMethod(HttpServletRequest request) throws Refused {
        var exact = request.getRequestURI().equals(request.getContextPath() + PATH);
        Refused.unless(exact, HttpStatus.NOT_FOUND, Fault.badInput("door.path"));
        var byAddress = isGet(request) && request.getParameter("documentId") != null;
        requirePost(byAddress || HttpMethod.POST.matches(request.getMethod()));
    }

    /** Ends with the refusal that asks for POST unless this holds. */
    static void requirePost(boolean otherwise) throws Refused {
        Refused.unless(otherwise, HttpStatus.METHOD_NOT_ALLOWED, Fault.badInput("door.method"));
    }

    static void requireJson(HttpServletRequest request) throws Refused {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        var plain = request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
        Refused.unless(
                plain && types.size() == 1 && isJson(types.getFirst()),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                Fault.badInput("door.type"));
    }

    private static boolean isJson(String header) {
        if (header.equals(MediaType.APPLICATION_JSON_VALUE)) {
            return true;
        }
        try {
            var type = MediaType.parseMediaType(header);
            var charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && PARAMETERS.containsAll(type.getParameters().keySet())
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
