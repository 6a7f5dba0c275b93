package org.linli.bookings;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationOffer;
import org.linli.stations.StationOffers;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves those who wait for a time that is taken. */
@Controller
class WaitController {

    private final Bookings bookings;
    private final WaitingLine line;
    private final Rooms rooms;
    private final StationOffers services;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    WaitController(
            Bookings bookings,
            WaitingLine line,
            Rooms rooms,
            StationOffers services,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.bookings = bookings;
        this.line = line;
        this.rooms = rooms;
        this.services = services;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer", field = "bookingWaits")
    List<Wait> ownWaits(@ContextValue Viewer viewer) {
        return line.of(viewer);
    }

    @BatchMapping(typeName = "BookingWait")
    Map<Wait, Room> room(List<Wait> waits) {
        return References.toOne(waits, Wait::roomId, rooms::byId);
    }

    @BatchMapping(typeName = "BookingWait")
    Map<Wait, StationOffer> service(List<Wait> waits) {
        return References.toOne(waits, Wait::serviceId, services::byId);
    }

    @BatchMapping(typeName = "BookingWait")
    Map<Wait, Integer> place(List<Wait> waits) {
        return line.places(waits);
    }

    @MutationMapping
    BookingWaitPayload bookingWait(
            @Argument BookingWaitInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingWait", input);
        var outcome = idempotency.once(request, Joined.class, () -> new Joined(join(viewer, input)));
        var joined = outcome.value();
        return new BookingWaitPayload(
                joined == null ? null : line.own(viewer, joined.waitId()).orElse(null),
                userErrors.of(BookingErrorCode.class, outcome, environment.getLocale()));
    }

    private long join(Viewer viewer, BookingWaitInput input) {
        var bookable = bookings.wanted(input.roomId(), input.serviceId());
        Bookings.requirePurpose(bookable, input.purpose());
        Bookings.requirePeople(input.people());
        var span = Bookings.spanOf(bookable, input.startsAt(), input.endsAt());
        return line.join(viewer, bookable, span, input.people(), input.purpose());
    }

    @MutationMapping
    BookingWaitLeavePayload bookingWaitLeave(
            @Argument BookingWaitLeaveInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingWaitLeave", input);
        var outcome = idempotency.once(request, Joined.class, () -> new Joined(line.leave(viewer, input.waitId())));
        return new BookingWaitLeavePayload(
                outcome.value() != null, userErrors.of(BookingErrorCode.class, outcome, environment.getLocale()));
    }

    record Joined(long waitId) {}

    record BookingWaitInput(
            @Nullable Long roomId,
            @Nullable Long serviceId,
            Instant startsAt,
            @Nullable Instant endsAt,
            int people,
            String purpose,
            @Nullable String clientRequestId) {}

    record BookingWaitLeaveInput(long waitId, @Nullable String clientRequestId) {}

    record BookingWaitPayload(@Nullable Wait waiting, List<UserError<BookingErrorCode>> userErrors) {}

    record BookingWaitLeavePayload(boolean left, List<UserError<BookingErrorCode>> userErrors) {}
}
