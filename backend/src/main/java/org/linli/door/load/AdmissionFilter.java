package org.linli.door.load;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sheds requests that the server cannot get to soon. It stands behind the front filter, so that a request has come
 * completely before it takes a place, and before everything that asks Redis or the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AdmissionFilter extends OncePerRequestFilter {

    private final Admission admission;
    private final FaultAnswers answers;

    AdmissionFilter(Admission admission, FaultAnswers answers) {
        this.admission = admission;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/graphql");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!admission.enter()) {
            answers.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Fault.busy());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving());
            } else {
                admission.leave();
            }
        }
    }

    /** Keeps the place until an answer that another thread writes is complete, which comes last whatever happens. */
    private final class Leaving implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            admission.leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
