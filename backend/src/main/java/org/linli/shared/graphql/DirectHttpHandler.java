package org.linli.shared.graphql;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Writes the answer on the request's own thread, which has made it. The stock handler has each request dispatched a
 * second time, on another thread, although its answer is there.
 */
@Component
class DirectHttpHandler extends GraphQlHttpHandler {

    DirectHttpHandler(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        return ((AsyncServerResponse) super.prepareResponse(request, answer)).block();
    }
}
