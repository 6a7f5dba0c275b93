package org.linli.bookings;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of bookings refused by a rule. */
class BookingRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    BookingRejected(BookingErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private BookingRejected(BookingErrorCode code, List<String> field, Object argument) {
        super(code, field, argument);
    }

    /** A refusal whose message names a number. */
    static BookingRejected withNumber(BookingErrorCode code, long number, String... field) {
        return new BookingRejected(code, List.of(field), number);
    }

    static BookingRejected invalid(String argument) {
        return new BookingRejected(BookingErrorCode.INVALID, "input", argument);
    }

    static BookingRejected notFound(String argument) {
        return new BookingRejected(BookingErrorCode.NOT_FOUND, "input", argument);
    }
}
