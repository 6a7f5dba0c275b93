package org.linli.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.linli.door.answers.Asked;
import org.linli.door.answers.PublicAnswers;
import org.linli.door.load.LoadLimits;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.errors.Refused;
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
 * Lets only well-formed requests through to GraphQL, and those only whose answer is not kept. It stands before Spring's
 * own filters, which read forms, but behind the one that counts requests. By GET it takes known public documents only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FrontFilter extends OncePerRequestFilter {

    private final BodyReader reader;
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
        this.reader = new BodyReader(limits.bytes(), load.bodyTimeLimit());
        this.body = new RequestBody(limits, id -> trusted.getObject().find(id).isPresent());
        this.answers = answers;
        this.kept = kept;
        this.trusted = trusted;
    }

    /** Asks for the decoded path, which is what decides who serves the request. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.equals(RequestHead.PATH) && !path.startsWith(RequestHead.PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var accepted = AnswerType.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        var type = accepted.orElse(MediaType.APPLICATION_JSON);
        try {
            RequestHead.requirePathAndMethod(request);
            Refused.unless(accepted.isPresent(), HttpStatus.NOT_ACCEPTABLE, Fault.badInput("door.accept"));
            pass(new Asked(request, raw(request), type), response, chain);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.METHOD_NOT_ALLOWED) {
                response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            }
            answers.write(request, response, refused.status(), refused.fault(), type);
        }
    }

    private byte[] raw(HttpServletRequest request) throws Refused {
        if (RequestHead.isGet(request)) {
            return request.getQueryString().getBytes(StandardCharsets.UTF_8);
        }
        RequestHead.requireJson(request);
        return reader.read(request);
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
        RequestHead.requirePost(!RequestHead.isGet(request));
        chain.doFilter(clean, response);
    }

    private RequestBody.Clean understand(Asked asked) throws Refused {
        try {
            var request = asked.request();
            return RequestHead.isGet(request) ? body.clean(request::getParameter) : body.clean(asked.bytes());
        } catch (Fault fault) {
            throw new Refused(HttpStatus.BAD_REQUEST, fault);
        }
    }

    private boolean isPublic(RequestBody.Clean understood) {
        var id = understood.documentId();
        return id != null
                && trusted.getObject().find(id).map(TrustedDocument::isPublic).orElse(false);
    }
}
