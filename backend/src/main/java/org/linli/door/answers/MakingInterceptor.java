package org.linli.door.answers;

import java.util.Map;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has an answer that is to be kept made as for a stranger. It comes last, so that nobody tells who asks after it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class MakingInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request.getAttributes().get(Making.ATTRIBUTE) instanceof Making making)) {
            return chain.next(request);
        }
        request.configureExecutionInput((input, builder) -> {
            making.askedBy(input.getGraphQLContext().getOrDefault("viewer", Viewer.STRANGER));
            var forStrangers = Map.of("viewer", Viewer.STRANGER, Sources.class, making.sources());
            return making.isPersonal()
                    ? input
                    : builder.graphQLContext(forStrangers).build();
        });
        return chain.next(request)
                .flatMap(response -> making.suffices(response) ? Mono.just(response) : chain.next(request));
    }
}
