package org.linli.stations;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of stations refused by a rule. */
public class StationRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    public StationRejected(StationErrorCode code, String... field) {
        super(code, List.of(field));
    }

    public static StationRejected invalid(String... field) {
        return new StationRejected(StationErrorCode.INVALID, field);
    }

    public static StationRejected notFound(String argument) {
        return new StationRejected(StationErrorCode.NOT_FOUND, "input", argument);
    }
}
