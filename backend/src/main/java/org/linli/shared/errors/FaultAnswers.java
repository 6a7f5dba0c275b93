package org.linli.shared.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole answer to a request that ends before it reaches GraphQL. */
@Component
public class FaultAnswers {

    private final FaultMessages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    FaultAnswers(FaultMessages messages) {
        this.messages = messages;
    }

    /** Answers in the media type that the request asks for by name, otherwise in plain JSON. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Fault fault)
            throws IOException {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        var graphql = MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE.equals(accepted);
        var type = graphql ? MediaType.APPLICATION_GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON;
        write(request, response, status, fault, type);
    }

    /** Answers in this media type. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Fault fault, MediaType type)
            throws IOException {
        response.setStatus(status.value());
        if (fault.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(fault.retryAfter()));
        }
        response.setContentType(type.toString());
        response.getOutputStream().write(json.writeValueAsBytes(messages.answer(fault, messages.localeOf(request))));
    }
}
