package org.linli.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers as an error of GraphQL what somebody else has refused, in place of Boot's own page: Tomcat takes an answer into
 * its own hands when a body stops coming, and Spring Security when a request is for nothing that there is.
 */
@Controller
class ErrorPage implements ErrorController {

    private final FaultAnswers answers;

    ErrorPage(FaultAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var accepted = AnswerType.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        answers.write(request, response, status, fault(status), accepted.orElse(MediaType.APPLICATION_JSON));
    }

    private static HttpStatus status(@Nullable Object code) {
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return Objects.requireNonNullElse(known, HttpStatus.BAD_REQUEST);
    }

    private static Fault fault(HttpStatus status) {
        if (status.is5xxServerError()) {
            return Fault.unavailable();
        }
        return switch (status) {
            case REQUEST_TIMEOUT -> Fault.badInput("door.slow");
            case NOT_FOUND -> Fault.badInput("door.path");
            case UNAUTHORIZED -> Fault.unauthenticated();
            case FORBIDDEN -> Fault.forbidden();
            default -> Fault.badInput("door.request");
        };
    }
}
