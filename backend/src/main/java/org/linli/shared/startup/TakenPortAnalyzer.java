package org.linli.shared.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that another program listens on the port, and which setting chooses another one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        var line = "SERVER_PORT: another program listens on port %d already; stop it, or set SERVER_PORT to a free port"
                .formatted(taken.getPort());
        return new FailureAnalysis(line, null, taken);
    }
}
