package org.linli.door.rates;

import java.util.Map;
import org.linli.shared.rates.ClientAddress;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the address of the request, as the door has found it out, to the GraphQL context. */
@Component
class AddressInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var known = request.getAttributes().get(ClientAddress.class.getName());
        var address = known instanceof ClientAddress found ? found : ClientAddress.NOWHERE;
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ClientAddress.CONTEXT, address)).build());
        return chain.next(request);
    }
}
