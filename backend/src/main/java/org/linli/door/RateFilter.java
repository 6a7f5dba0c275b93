package org.linli.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.linli.door.rates.Proxies;
import org.linli.door.rates.RequestRates;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.rates.ClientAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Charges each request to whatever the outside may reach, good or malformed, before anything is read of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RateFilter extends OncePerRequestFilter {

    private static final List<String> PATHS =
            List.of("/graphql", "/pictures", "/exports", "/stations", "/ballots", "/wechat/push");

    private final RequestRates rates;
    private final Proxies proxies;
    private final FaultAnswers answers;

    RateFilter(RequestRates rates, Proxies proxies, FaultAnswers answers) {
        this.rates = rates;
        this.proxies = proxies;
        this.answers = answers;
    }

    /** Asks for the decoded path, which is what decides who serves the request. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return PATHS.stream().noneMatch(served -> path.equals(served) || path.startsWith(served + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = proxies.addressOf(request);
        try {
            rates.take(address);
        } catch (Fault tooMany) {
            var accepted = AnswerType.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            var type = accepted.orElse(MediaType.APPLICATION_JSON);
            answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany, type);
            return;
        }
        request.setAttribute(ClientAddress.class.getName(), address);
        chain.doFilter(request, response);
    }
}
