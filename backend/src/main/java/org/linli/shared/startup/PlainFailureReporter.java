package org.linli.shared.startup;

import java.util.Objects;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints why the start failed on the error stream, without frame or stack trace, in place of Boot's own report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainFailureReporter implements FailureAnalysisReporter {

    private static final String BOOTS_OWN = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        // By hand, because a start can fail before the logging settings are read.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(BOOTS_OWN, LogLevel.OFF);
        System.err.println(oneLine(analysis.getDescription() + " " + Objects.toString(analysis.getAction(), "")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
