package org.linli.shared.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says the line of a {@link Misconfigured}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Misconfigured misconfigured) {
        return new FailureAnalysis(misconfigured.getMessage(), null, misconfigured);
    }
}
