package org.linli.bookings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No more people come than the room or slot takes. */
@Component
@Order(7)
class PlacesSuffice implements BookingRule {

    @Override
    public void check(Attempt attempt) {
        var places = attempt.bookable().places();
        if (places != null && attempt.people() > places) {
            throw BookingRejected.withNumber(BookingErrorCode.NOT_ENOUGH_PLACES, places, "input", "people");
        }
    }
}
