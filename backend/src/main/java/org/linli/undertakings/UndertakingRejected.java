package org.linli.undertakings;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of notices, tasks and evaluations refused by a rule. */
public class UndertakingRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    UndertakingRejected(UndertakingErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private UndertakingRejected(UndertakingErrorCode code, List<String> field, Object argument) {
        super(code, field, argument);
    }

    /** A refusal whose message names a number. */
    static UndertakingRejected withNumber(UndertakingErrorCode code, long number) {
        return new UndertakingRejected(code, List.of(), number);
    }

    static UndertakingRejected invalid(String argument) {
        return new UndertakingRejected(UndertakingErrorCode.INVALID, "input", argument);
    }

    /** What is wrong with who sees to a task. */
    static UndertakingRejected owner(UndertakingErrorCode code, String argument) {
        return new UndertakingRejected(code, "input", "owner", argument);
    }

    static UndertakingRejected notFound(String argument) {
        return new UndertakingRejected(UndertakingErrorCode.NOT_FOUND, "input", argument);
    }
}
