package org.linli.bookings;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.LookAhead;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Room;
import org.linli.stations.RoomUse;
import org.linli.stations.Rooms;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that sees to the bookings of its stations. */
@Controller
class StaffBookingController {

    private final StationDesk desk;
    private final StaffBookings staff;
    private final PickUps pickUps;
    private final RoomBlocks blocks;
    private final ShownBookings shown;
    private final Rooms rooms;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    StaffBookingController(
            StationDesk desk,
            StaffBookings staff,
            PickUps pickUps,
            RoomBlocks blocks,
            ShownBookings shown,
            Rooms rooms,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.desk = desk;
        this.staff = staff;
        this.pickUps = pickUps;
        this.blocks = blocks;
        this.shown = shown;
        this.rooms = rooms;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<ShownBooking> stationBookings(
            @Argument long stationId,
            @Argument @Nullable LocalDate day,
            @Argument @Nullable BookingStatus status,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("stationbookings", first, after);
        var rows = desk.list(viewer, stationId, day, status, page);
        return page.connect(
                shown.show(rows, LookAhead.of(environment)),
                booking -> new Cursor(booking.startsAt().toEpochMilli(), booking.id()));
    }

    @QueryMapping
    Connection<ShownBlock> roomBlocks(
            @Argument long stationId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("roomblocks", first, after);
        var uses = desk.blocks(viewer, stationId, page);
        var found = rooms.byId(uses.stream().map(RoomUse::roomId).collect(Collectors.toSet()));
        var rows = uses.stream()
                .map(use -> ShownBlock.of(use, found.get(use.roomId())))
                .toList();
        return page.connect(rows, block -> new Cursor(block.startsAt().toEpochMilli(), block.id()));
    }

    @MutationMapping
    CardPayload bookingApprove(
            @Argument BookingApproveInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingApprove", input);
        return once(request, environment, () -> staff.approve(viewer, input.bookingId(), input.wholeSeries()));
    }

    @MutationMapping
    CardPayload bookingReject(
            @Argument BookingRejectInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingReject", input);
        return once(
                request,
                environment,
                () -> staff.refuse(viewer, input.bookingId(), input.reason(), input.wholeSeries()));
    }

    @MutationMapping
    CardPayload bookingCheckIn(
            @Argument BookingCheckInInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingCheckIn", input);
        return once(request, environment, () -> staff.checkIn(viewer, input.bookingId()));
    }

    @MutationMapping
    CardPayload bookingPickUp(
            @Argument BookingPickUpInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingPickUp", input);
        pickUps.take(viewer, input.bookingId());
        return once(request, environment, () -> pickUps.pickUp(viewer, input.bookingId(), input.code()));
    }

    @MutationMapping
    CardPayload bookingOutrank(
            @Argument BookingOutrankInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "bookingOutrank", input);
        return once(
                request,
                environment,
                () -> staff.outrank(viewer, input.bookingId(), input.reason(), input.roomId(), input.startsAt()));
    }

    @MutationMapping
    RoomPayload roomBlock(
            @Argument RoomBlockInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "roomBlock", input);
        return onceForRoom(
                request,
                environment,
                () -> blocks.block(viewer, input.roomId(), input.startsAt(), input.endsAt(), input.reason()));
    }

    @MutationMapping
    RoomPayload roomUnblock(
            @Argument RoomUnblockInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "roomUnblock", input);
        return onceForRoom(request, environment, () -> blocks.unblock(viewer, input.roomId(), input.startsAt()));
    }

    private CardPayload once(Request request, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Done.class, () -> new Done(work.get()));
        var done = outcome.value();
        return new CardPayload(
                done == null
                        ? null
                        : shown.byIds(List.of(done.id()), LookAhead.of(environment))
                                .getFirst(),
                userErrors.of(BookingErrorCode.class, outcome, environment.getLocale()));
    }

    private RoomPayload onceForRoom(Request request, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Done.class, () -> new Done(work.get()));
        var done = outcome.value();
        return new RoomPayload(
                done == null ? null : rooms.find(done.id()).orElse(null),
                userErrors.of(BookingErrorCode.class, outcome, environment.getLocale()));
    }

    record ShownBlock(long id, @Nullable Room room, Instant startsAt, Instant endsAt, String reason) {

        static ShownBlock of(RoomUse use, @Nullable Room room) {
            return new ShownBlock(
                    use.id(), room, use.startsAt(), use.endsAt(), Objects.requireNonNullElse(use.label(), ""));
        }
    }

    record Done(long id) {}

    record BookingApproveInput(long bookingId, boolean wholeSeries, @Nullable String clientRequestId) {}

    record BookingRejectInput(long bookingId, String reason, boolean wholeSeries, @Nullable String clientRequestId) {}

    record BookingCheckInInput(long bookingId, @Nullable String clientRequestId) {}

    record BookingPickUpInput(long bookingId, String code, @Nullable String clientRequestId) {}

    record BookingOutrankInput(
            long bookingId, String reason, long roomId, Instant startsAt, @Nullable String clientRequestId) {}

    record RoomBlockInput(
            long roomId, Instant startsAt, Instant endsAt, String reason, @Nullable String clientRequestId) {}

    record RoomUnblockInput(long roomId, Instant startsAt, @Nullable String clientRequestId) {}

    record CardPayload(@Nullable ShownBooking booking, List<UserError<BookingErrorCode>> userErrors) {}

    record RoomPayload(@Nullable Room room, List<UserError<BookingErrorCode>> userErrors) {}
}
