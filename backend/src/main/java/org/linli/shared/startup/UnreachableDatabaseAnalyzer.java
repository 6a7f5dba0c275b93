package org.linli.shared.startup;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that the database did not let us in, and how that is put right; the address and account stay unsaid. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final Map<Integer, String> REFUSALS = Map.of(
            1044, "the account may not use the database; grant it all rights on it",
            1045, "the database refused the account; correct user and password",
            1049, "the database does not exist; create it");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
        for (SQLException each = failure; each != null; each = next(each)) {
            var reason = reason(each);
            if (reason != null) {
                return new FailureAnalysis("LINLI_MYSQL_URL: " + reason, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String reason(SQLException failure) {
        var refusal = REFUSALS.get(failure.getErrorCode());
        if (refusal != null) {
            return refusal;
        }
        var state = failure.getSQLState();
        return state != null && state.startsWith("08")
                ? "the database cannot be reached; start it, or correct the host and port in the setting"
                : null;
    }

    private static @Nullable SQLException next(SQLException failure) {
        return failure.getCause() instanceof SQLException cause ? cause : null;
    }
}
