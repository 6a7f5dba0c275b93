package org.linli.bookings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.identity.Residents;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.stations.Bookable;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;

/** What counts of those who book. */
@Component
class Bookers {

    private final Contacts contacts;
    private final Residents residents;

    Bookers(Contacts contacts, Residents residents) {
        this.contacts = contacts;
        this.residents = residents;
    }

    /** The viewer's attempt to book something that can be booked. */
    BookingRule.Attempt attempt(
            Viewer viewer, Bookable bookable, Span span, int people, @Nullable Long organisationId, Instant now) {
        var personId = viewer.personId();
        return attempt(personId, viewer.standing().level(), bookable, span, people, organisationId, now);
    }

    /** An attempt for somebody who is not there; empty when her account is closed. */
    Optional<BookingRule.Attempt> attempt(
            long personId, Bookable bookable, Span span, int people, @Nullable Long organisationId, Instant now) {
        return residents
                .level(personId)
                .map(level -> attempt(personId, level, bookable, span, people, organisationId, now));
    }

    private BookingRule.Attempt attempt(
            long personId,
            VerificationLevel level,
            Bookable bookable,
            Span span,
            int people,
            @Nullable Long organisationId,
            Instant now) {
        var household = Optional.ofNullable(contacts.byId(List.of(personId)).get(personId))
                .map(Contact::householdId)
                .orElse(null);
        return new BookingRule.Attempt(
                bookable,
                Objects.requireNonNull(bookable.policy()),
                span,
                people,
                personId,
                level,
                household,
                organisationId,
                now);
    }
}
