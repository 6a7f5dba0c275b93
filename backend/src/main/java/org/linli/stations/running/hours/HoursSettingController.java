package org.linli.stations.running.hours;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.stations.Station;
import org.linli.stations.StationErrorCode;
import org.linli.stations.Stations;
import org.linli.stations.hours.Holiday;
import org.linli.stations.hours.Holidays;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that sets hours and holidays. A repeated request shows them as they are now. */
@Controller
class HoursSettingController {

    private final StationHours hours;
    private final OfficialHolidays holidays;
    private final Holidays known;
    private final Stations stations;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    HoursSettingController(
            StationHours hours,
            OfficialHolidays holidays,
            Holidays known,
            Stations stations,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.hours = hours;
        this.holidays = holidays;
        this.known = known;
        this.stations = stations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    HoursPayload stationHoursSet(
            @Argument StationHoursSetInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "stationHoursSet", input);
        return once(request, environment, () -> hours.setWeek(viewer, input));
    }

    @MutationMapping
    HoursPayload stationDaySet(
            @Argument StationDaySetInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "stationDaySet", input);
        return once(request, environment, () -> hours.setDay(viewer, input));
    }

    @MutationMapping
    HolidaysSetPayload holidaysSet(
            @Argument HolidaysSetInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "holidaysSet", input);
        var outcome = idempotency.once(request, YearSet.class, () -> new YearSet(holidays.set(viewer, input)));
        return new HolidaysSetPayload(
                known.of(input.year()), userErrors.of(StationErrorCode.class, outcome, environment.getLocale()));
    }

    private HoursPayload once(Request request, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, HoursSet.class, () -> new HoursSet(work.get()));
        var set = outcome.value();
        return new HoursPayload(
                set == null ? null : stations.find(set.stationId()).orElse(null),
                userErrors.of(StationErrorCode.class, outcome, environment.getLocale()));
    }

    record HoursSet(long stationId) {}

    record YearSet(int year) {}

    record HoursPayload(@Nullable Station station, List<UserError<StationErrorCode>> userErrors) {}

    record HolidaysSetPayload(List<Holiday> holidays, List<UserError<StationErrorCode>> userErrors) {}
}
