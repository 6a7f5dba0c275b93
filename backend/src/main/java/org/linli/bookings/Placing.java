package org.linli.bookings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives rooms and slots to those who book. The caller holds the row of the room or service, so that nobody is between the look
 * and the booking. A refusal has changed nothing.
 */
@Component
class Placing {

    private final BookingMapper mapper;
    private final List<BookingRule> rules;
    private final RoomUses uses;
    private final Changes changes;
    private final Ids ids;

    Placing(BookingMapper mapper, List<BookingRule> rules, RoomUses uses, Changes changes, Ids ids) {
        this.mapper = mapper;
        this.rules = rules;
        this.uses = uses;
        this.changes = changes;
        this.ids = ids;
    }

    /** Books as the rules allow; what needs approval is kept until then. */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = BookingRejected.class)
    Booking place(BookingRule.Attempt attempt, Details details) {
        rules.forEach(rule -> rule.check(attempt));
        var status = attempt.policy().approval() ? BookingStatus.REQUESTED : BookingStatus.APPROVED;
        return insert(attempt, details, status);
    }

    /** Books what staff gives instead of something else, without asking the rules. */
    @Transactional(propagation = Propagation.MANDATORY)
    Booking placeInstead(BookingRule.Attempt attempt, Details details) {
        return insert(attempt, details, BookingStatus.APPROVED);
    }

    private Booking insert(BookingRule.Attempt attempt, Details details, BookingStatus status) {
        var id = ids.next();
        var bookable = attempt.bookable();
        if (bookable.room()) {
            takeRoom(attempt, id);
        } else {
            takePlaces(attempt);
        }
        var booking = new Booking(
                id,
                bookable.communityId(),
                bookable.stationId(),
                bookable.room() ? bookable.id() : null,
                bookable.room() ? null : bookable.id(),
                attempt.personId(),
                attempt.householdId(),
                attempt.organisationId(),
                status,
                attempt.span().startsAt(),
                attempt.span().endsAt(),
                attempt.people(),
                details.purpose(),
                details.seriesId(),
                bookable.confidential(),
                bookable.counsellorId(),
                details.careSealed(),
                details.codeSealed(),
                null,
                null,
                null,
                attempt.now());
        mapper.insert(booking);
        return booking;
    }

    private void takeRoom(BookingRule.Attempt attempt, long bookingId) {
        var room = attempt.bookable().id();
        if (uses.take(room, RoomUseKind.BOOKING, bookingId, attempt.span(), null)
                .isPresent()) {
            throw new BookingRejected(BookingErrorCode.TAKEN, "input", "startsAt");
        }
    }

    private void takePlaces(BookingRule.Attempt attempt) {
        var service = attempt.bookable();
        var start = attempt.span().startsAt();
        if (mapper.own(service.id(), start, attempt.personId()) > 0) {
            throw new BookingRejected(BookingErrorCode.ALREADY_BOOKED);
        }
        var left = Optional.ofNullable(service.places()).orElse(0) - mapper.people(service.id(), start);
        if (left <= 0) {
            throw new BookingRejected(BookingErrorCode.TAKEN, "input", "startsAt");
        }
        if (attempt.people() > left) {
            throw service.confidential()
                    ? new BookingRejected(BookingErrorCode.TAKEN, "input", "startsAt")
                    : BookingRejected.withNumber(BookingErrorCode.NOT_ENOUGH_PLACES, left, "input", "people");
        }
        changes.of(Slots.SOURCE, List.of(service.id()));
    }

    /** What is kept with a booking beside the time. */
    record Details(String purpose, @Nullable Long seriesId, @Nullable String careSealed, @Nullable String codeSealed) {}
}
