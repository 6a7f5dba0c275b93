package org.linli.stations.running.offers;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.StationErrorCode;
import org.linli.stations.StationOffer;
import org.linli.stations.StationOffers;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that edits rooms and sets services. A repeated request shows them as they are now. */
@Controller
class OfferController {

    private final RoomEdits edits;
    private final OfferedServices offered;
    private final Rooms rooms;
    private final StationOffers services;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    OfferController(
            RoomEdits edits,
            OfferedServices offered,
            Rooms rooms,
            StationOffers services,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.edits = edits;
        this.offered = offered;
        this.rooms = rooms;
        this.services = services;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    RoomEditPayload roomEdit(
            @Argument RoomEditInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "roomEdit", input);
        var outcome = idempotency.once(request, Offer.class, () -> new Offer(edits.edit(viewer, input)));
        var offer = outcome.value();
        return new RoomEditPayload(
                offer == null ? null : rooms.find(offer.id()).orElse(null),
                userErrors.of(StationErrorCode.class, outcome, environment.getLocale()));
    }

    @MutationMapping
    StationServiceSetPayload stationServiceSet(
            @Argument StationServiceSetInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "stationServiceSet", input);
        var outcome = idempotency.once(request, Offer.class, () -> new Offer(offered.set(viewer, input)));
        var offer = outcome.value();
        return new StationServiceSetPayload(
                offer == null ? null : services.find(offer.id()).orElse(null),
                userErrors.of(StationErrorCode.class, outcome, environment.getLocale()));
    }

    /** The room or the service. */
    record Offer(long id) {}

    record RoomEditPayload(@Nullable Room room, List<UserError<StationErrorCode>> userErrors) {}

    record StationServiceSetPayload(@Nullable StationOffer service, List<UserError<StationErrorCode>> userErrors) {}
}
