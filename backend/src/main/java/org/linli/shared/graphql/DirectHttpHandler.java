package org.linli.shared.graphql;

import org.linli.shared.errors.FaultKind;
import org.linli.shared.errors.FaultMessages;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Writes the answer on the request's own thread, which has made it. The stock handler has each request dispatched a
 * second time, on another thread, although its answer is there. What was refused for asking too much is answered by 429
 * in either media type, so that proxies and clients which read no bodies understand it.
 */
@Component
class DirectHttpHandler extends GraphQlHttpHandler {

    DirectHttpHandler(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        var complete = answer.doOnNext(DirectHttpHandler::tellWhenToRetry);
        return ((AsyncServerResponse) super.prepareResponse(request, complete)).block();
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse answer, MediaType type) {
        var limited = answer.getErrors().stream().anyMatch(error -> error.getErrorType() == FaultKind.RATE_LIMITED);
        return limited ? HttpStatus.TOO_MANY_REQUESTS : super.selectResponseStatus(answer, type);
    }

    private static void tellWhenToRetry(WebGraphQlResponse answer) {
        var seconds = retryAfter(answer);
        if (seconds > 0) {
            answer.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    /** The longest wait that an error of the answer asks for; 0 when none does. */
    private static long retryAfter(WebGraphQlResponse answer) {
        var longest = 0L;
        for (var error : answer.getErrors()) {
            var extensions = error.getExtensions();
            if (extensions != null && extensions.get(FaultMessages.RETRY_AFTER) instanceof Long seconds) {
                longest = Math.max(longest, seconds);
            }
        }
        return longest;
    }
}
