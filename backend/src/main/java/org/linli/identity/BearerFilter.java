package org.linli.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.errors.FaultKind;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks. A token that is not good ends the request with 401, so that the client refreshes it. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;
    private final People people;
    private final FaultAnswers answers;

    BearerFilter(Sessions sessions, People people, FaultAnswers answers) {
        this.sessions = sessions;
        this.people = people;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            authenticate(request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (Fault fault) {
            answer(request, response, fault);
            return;
        }
        chain.doFilter(request, response);
    }

    private void authenticate(@Nullable String header) {
        if (header == null) {
            return;
        }
        if (!header.startsWith(SCHEME)) {
            throw Fault.unauthenticated();
        }
        var viewer = viewer(header.substring(SCHEME.length()).trim());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private Viewer viewer(String accessToken) {
        try {
            return sessions.check(accessToken).map(people::viewer).orElseThrow(Fault::unauthenticated);
        } catch (DataAccessException databaseAway) {
            throw Fault.unavailable();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        var unauthenticated = fault.kind() == FaultKind.UNAUTHENTICATED;
        if (unauthenticated) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var status = unauthenticated ? HttpStatus.UNAUTHORIZED : HttpStatus.SERVICE_UNAVAILABLE;
        answers.write(request, response, status, fault);
    }
}
