package org.linli.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.linli.door.answers.Asked;
import org.linli.door.answers.PublicAnswers;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only well-formed requests through to GraphQL, and not even those whose answer is kept. It stands before Spring's
 * own filters, which read forms, but behind the one that counts requests. By GET it takes known public documents only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FrontFilter extends OncePerRequestFilter {

    private static final String PATH = "/graphql";
    private static final int PIECE = 8192;
    private static final Set<String> PARAMETERS = Set.of("charset");

    private final DoorLimits limits;
    private final LoadLimits load;
    private final RequestBody body;
    private final FaultAnswers answers;
    private final PublicAnswers kept;
    private final ObjectProvider<TrustedDocuments> trusted;

    FrontFilter(
            DoorLimits limits,
            LoadLimits load,
            FaultAnswers answers,
            PublicAnswers kept,
            ObjectProvider<TrustedDocuments> trusted) {
        this.limits = limits;
        this.load = load;
        this.body = new RequestBody(limits, id -> trusted.getObject().find(id).isPresent());
        this.answers = answers;
        this.kept = kept;
        this.trusted = trusted;
    }

    /** Asks for the decoded path, which is what decides who serves the request. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.equals(PATH) && !path.startsWith(PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var accepted = AnswerType.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        var type = accepted.orElse(MediaType.APPLICATION_JSON);
        try {
            requirePathAndMethod(request);
            require(accepted.isPresent(), HttpStatus.NOT_ACCEPTABLE, Fault.badInput("door.accept"));
            pass(new Asked(request, raw(request), type), response, chain);
        } catch (Refused refused) {
            if (refused.status == HttpStatus.METHOD_NOT_ALLOWED) {
                response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            }
            answers.write(request, response, refused.status, refused.fault, type);
        }
    }

    private static void requirePathAndMethod(HttpServletRequest request) throws Refused {
        var exact = request.getRequestURI().equals(request.getContextPath() + PATH);
        require(exact, HttpStatus.NOT_FOUND, Fault.badInput("door.path"));
        var byAddress = isGet(request) && request.getParameter("documentId") != null;
        requirePost(byAddress || HttpMethod.POST.matches(request.getMethod()));
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    private static void requirePost(boolean kept) throws Refused {
        require(kept, HttpStatus.METHOD_NOT_ALLOWED, Fault.badInput("door.method"));
    }

    private byte[] raw(HttpServletRequest request) throws Refused {
        if (isGet(request)) {
            return request.getQueryString().getBytes(StandardCharsets.UTF_8);
        }
        requireJson(request);
        return read(request);
    }

    private void pass(Asked asked, HttpServletResponse response, FilterChain chain)
            throws Refused, ServletException, IOException {
        if (kept.giveKnown(asked, response)) {
            return;
        }
        var request = asked.request();
        var understood = understand(asked);
        var clean = new CleanRequest(request, understood.bytes(), asked.type());
        if (isPublic(understood)) {
            kept.give(asked, understood.bytes(), clean, response, chain);
            return;
        }
        requirePost(!isGet(request));
        chain.doFilter(clean, response);
    }

    private RequestBody.Clean understand(Asked asked) throws Refused {
        try {
            var request = asked.request();
            return isGet(request) ? body.clean(request::getParameter) : body.clean(asked.bytes());
        } catch (Fault fault) {
            throw new Refused(HttpStatus.BAD_REQUEST, fault);
        }
    }

    private boolean isPublic(RequestBody.Clean understood) {
        var id = understood.documentId();
        return id != null
                && trusted.getObject().find(id).map(TrustedDocument::isPublic).orElse(false);
    }

    private static void requireJson(HttpServletRequest request) throws Refused {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        var plain = request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
        require(
                plain && types.size() == 1 && isJson(types.getFirst()),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                Fault.badInput("door.type"));
    }

    private static boolean isJson(String header) {
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

    private byte[] read(HttpServletRequest request) throws Refused {
        var small = request.getContentLengthLong() <= limits.bytes();
        require(small, HttpStatus.CONTENT_TOO_LARGE, Fault.badInput("door.bytes", limits.bytes()));
        try {
            var raw = readInTime(request.getInputStream());
            require(
                    raw.length <= limits.bytes(),
                    HttpStatus.CONTENT_TOO_LARGE,
                    Fault.badInput("door.bytes", limits.bytes()));
            return raw;
        } catch (SocketTimeoutException slow) {
            throw new Refused(HttpStatus.REQUEST_TIMEOUT, Fault.badInput("door.slow"));
        } catch (IOException brokenOff) {
            throw new Refused(HttpStatus.BAD_REQUEST, Fault.badInput("door.body"));
        }
    }

    /** Tomcat only limits the time between two pieces. */
    private byte[] readInTime(InputStream input) throws IOException {
        var raw = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        var start = System.nanoTime();
        for (var read = 0; read >= 0 && raw.size() <= limits.bytes(); read = input.read(piece)) {
            raw.write(piece, 0, read);
            if (System.nanoTime() - start > load.bodyTimeLimit().toNanos()) {
                throw new SocketTimeoutException("The body came too slowly");
            }
        }
        return raw.toByteArray();
    }

    private static void require(boolean kept, HttpStatus status, Fault fault) throws Refused {
        if (!kept) {
            throw new Refused(status, fault);
        }
    }

    /** A request that stays outside, and how it is told so. */
    private static final class Refused extends Exception {

        private final HttpStatus status;
        private final transient Fault fault;

        private Refused(HttpStatus status, Fault fault) {
            super(fault.getMessage(), null, false, false);
            this.status = status;
            this.fault = fault;
        }
    }
}
