package org.linli.stations.running;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Station;
import org.linli.stations.StationErrorCode;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that edits stations. A repeated request shows the station as it is now. */
@Controller
class StationEditController {

    private final StationEdits edits;
    private final Stations stations;
    private final RemoteIdempotency idempotency;
    private final UserErrors userErrors;

    StationEditController(StationEdits edits, Stations stations, RemoteIdempotency idempotency, UserErrors userErrors) {
        this.edits = edits;
        this.stations = stations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    StationEditPayload stationEdit(
            @Argument StationEditInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "stationEdit", input);
        var outcome = idempotency.once(request, Edited.class, () -> new Edited(edits.edit(viewer, input)));
        var edited = outcome.value();
        return new StationEditPayload(
                edited == null ? null : stations.find(edited.stationId()).orElse(null),
                userErrors.of(StationErrorCode.class, outcome, environment.getLocale()));
    }

    record Edited(long stationId) {}

    record StationEditPayload(@Nullable Station station, List<UserError<StationErrorCode>> userErrors) {}
}
