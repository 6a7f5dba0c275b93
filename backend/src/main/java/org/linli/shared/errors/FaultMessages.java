package org.linli.shared.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Words a fault in the viewer's language. */
@Component
public class FaultMessages {

    /** Extension of an error that says after how many seconds the same request can be carried out. */
    public static final String RETRY_AFTER = "retryAfter";

    private final MessageSource messages;

    FaultMessages(MessageSource messages) {
        this.messages = messages;
    }

    /** The fault as an error of a GraphQL answer, with its kind as {@code extensions.code}. */
    public GraphQLError error(GraphqlErrorBuilder<?> builder, Fault fault, Locale locale) {
        return builder.errorType(fault.kind().classification())
                .message(text(fault, locale))
                .extensions(extensions(fault))
                .build();
    }

    private static Map<String, Object> extensions(Fault fault) {
        var code = fault.kind().name();
        return fault.retryAfter() == 0 ? Map.of("code", code) : Map.of("code", code, RETRY_AFTER, fault.retryAfter());
    }

    /** The whole answer for a request that ends before it reaches GraphQL. */
    public Map<String, Object> answer(Fault fault, Locale locale) {
        var error = error(GraphqlErrorBuilder.newError(), fault, locale);
        return Map.of("errors", List.of(error.toSpecification()));
    }

    /** The language of a request that has not reached Spring MVC: the first of Accept-Language that we speak. */
    public Locale localeOf(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINA : request.getLocale();
        return wanted.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.CHINA;
    }

    private String text(Fault fault, Locale locale) {
        return messages.getMessage(fault.key(), fault.arguments(), locale);
    }
}
