package org.linli.meetings;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of meetings refused by a rule. */
class MeetingRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    MeetingRejected(MeetingErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private MeetingRejected(MeetingErrorCode code, List<String> field, Object... arguments) {
        super(code, field, arguments);
    }

    /** A refusal whose message names numbers. */
    static MeetingRejected withNumbers(MeetingErrorCode code, Object... numbers) {
        return new MeetingRejected(code, List.of(), numbers);
    }

    static MeetingRejected invalid(String argument) {
        return new MeetingRejected(MeetingErrorCode.INVALID, "input", argument);
    }

    static MeetingRejected notFound(String argument) {
        return new MeetingRejected(MeetingErrorCode.NOT_FOUND, "input", argument);
    }
}
