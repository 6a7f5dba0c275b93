package org.linli.door;

import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.errors.FaultKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says when to come again in answers that something was missing for, as in those that never reached GraphQL. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetryLater implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).doOnNext(RetryLater::hint);
    }

    private static void hint(WebGraphQlResponse response) {
        if (response.getErrors().stream().anyMatch(error -> error.getErrorType() == FaultKind.UNAVAILABLE)) {
            response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, FaultAnswers.RETRY_AFTER_SECONDS);
        }
    }
}
