package org.linli.bookings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** There is enough time before the start, and the start is not over. */
@Component
@Order(2)
class NoticeIsKept implements BookingRule {

    @Override
    public void check(Attempt attempt) {
        if (attempt.span()
                .startsAt()
                .isBefore(attempt.now().plus(attempt.policy().notice()))) {
            throw BookingRejected.withNumber(
                    BookingErrorCode.TOO_LATE, attempt.policy().noticeMinutes(), "input", "startsAt");
        }
    }
}
