package org.linli.door.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The time between saying that the server is no longer ready and taking no more connections, in which a load balancer
 * looks elsewhere. Everything is still served, and clients are told to let go of their connections.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Draining extends OncePerRequestFilter implements SmartLifecycle {

    private final LoadLimits limits;
    private volatile boolean serving;

    Draining(LoadLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!serving) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        serving = true;
    }

    @Override
    public void stop() {
        serving = false;
        try {
            Thread.sleep(limits.drain());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return serving;
    }

    /** Before the web server, which stops in lower phases. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
