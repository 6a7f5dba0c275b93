package org.linli.door;

import graphql.AssertException;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what graphql-java did not catch itself, so that no request ends in an error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort implements WebGraphQlInterceptor {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final FaultMessages messages;

    LastResort(FaultMessages messages) {
        this.messages = messages;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> chain.next(request)).onErrorResume(failure -> Mono.just(answer(request, failure)));
    }

    private WebGraphQlResponse answer(WebGraphQlRequest request, Throwable failure) {
        var input = request.toExecutionInput();
        var result = failure instanceof AssertException ? unreadable(input) : bug(request.getId(), failure);
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }

    /** The parser asserts what it should check, for example the range of an escaped character. */
    private ExecutionResult unreadable(ExecutionInput input) {
        return ExecutionResult.newExecutionResult()
                .addError(messages.error(
                        GraphqlErrorBuilder.newError(), Fault.badInput("door.document"), input.getLocale()))
                .build();
    }

    private static ExecutionResult bug(String id, Throwable failure) {
        log.error("Unresolved {} for executionId {}", failure.getClass().getSimpleName(), id, failure);
        return ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.INTERNAL_ERROR)
                        .message("INTERNAL_ERROR for %s", id)
                        .extensions(Map.of("code", ErrorType.INTERNAL_ERROR.name()))
                        .build())
                .build();
    }
}
