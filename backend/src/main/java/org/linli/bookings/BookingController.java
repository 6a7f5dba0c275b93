package org.linli.bookings;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.LookAhead;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves those who book. A repeated request names the same bookings and shows them as they are now. */
@Controller
class BookingController {

    private static final Cursor LATEST = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Bookings bookings;
    private final ShownBookings shown;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    BookingController(Bookings bookings, ShownBookings shown, Idempotency idempotency, UserErrors userErrors) {
        this.bookings = bookings;
        this.shown = shown;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    @Nullable
    ShownBooking booking(@Argument long id, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        return bookings.own(viewer, id)
                .map(booking ->
                        shown.show(List.of(booking), LookAhead.of(environment)).getFirst())
                .orElse(null);
    }

    @SchemaMapping(typeName = "Viewer", field = "bookings")
    Connection<ShownBooking> ownBookings(
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("bookings", first, after);
        var from = page.afterOr(LATEST);
        var rows = bookings.of(viewer, StationDesk.instantOf(from), from.id(), page.limit());
        return page.connect(
                shown.show(rows, LookAhead.of(environment)),
                booking -> new Cursor(booking.startsAt().toEpochMilli(), booking.id()));
    }

    @MutationMapping
    BookingRequestPayload bookingRequest(
            @Argument BookingRequestInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingRequest", input);
        var outcome = idempotency.once(request, Bookings.Made.class, () -> bookings.request(viewer, input.order()));
        var made = outcome.value();
        var locale = environment.getLocale();
        return new BookingRequestPayload(
                made == null ? List.of() : shown.byIds(made.bookingIds(), LookAhead.of(environment)),
                made == null
                        ? List.of()
                        : made.skipped().stream()
                                .map(skipped -> skipped(skipped, locale))
                                .toList(),
                userErrors.of(BookingErrorCode.class, outcome, locale));
    }

    private SkippedBooking skipped(Bookings.Skipped skipped, Locale locale) {
        var error = userErrors
                .of(BookingErrorCode.class, new Outcome<>(null, skipped.why()), locale)
                .getFirst();
        return new SkippedBooking(skipped.startsAt(), error.code(), error.message());
    }

    @MutationMapping
    BookingPayload bookingCancel(
            @Argument BookingCancelInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingCancel", input);
        var outcome = idempotency.once(
                request,
                Cancelled.class,
                () -> new Cancelled(bookings.cancel(viewer, input.bookingId(), input.wholeSeries())));
        var cancelled = outcome.value();
        return new BookingPayload(
                cancelled == null
                        ? null
                        : shown.byIds(List.of(cancelled.bookingId()), LookAhead.of(environment))
                                .getFirst(),
                userErrors.of(BookingErrorCode.class, outcome, environment.getLocale()));
    }

    record Cancelled(long bookingId) {}

    record BookingRequestInput(
            @Nullable Long roomId,
            @Nullable Long serviceId,
            Instant startsAt,
            @Nullable Instant endsAt,
            int people,
            String purpose,
            @Nullable Long organisationId,
            int weeks,
            boolean skipConflicts,
            @Nullable String careFor,
            @Nullable String clientRequestId) {

        Order order() {
            return new Order(
                    roomId,
                    serviceId,
                    startsAt,
                    endsAt,
                    people,
                    purpose,
                    organisationId,
                    weeks,
                    skipConflicts,
                    careFor);
        }
    }

    record BookingCancelInput(long bookingId, boolean wholeSeries, @Nullable String clientRequestId) {}

    record SkippedBooking(Instant startsAt, BookingErrorCode code, String message) {}

    record BookingRequestPayload(
            List<ShownBooking> bookings, List<SkippedBooking> skipped, List<UserError<BookingErrorCode>> userErrors) {}

    record BookingPayload(@Nullable ShownBooking booking, List<UserError<BookingErrorCode>> userErrors) {}
}
