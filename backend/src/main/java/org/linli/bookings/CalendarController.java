package org.linli.bookings;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.bookings.BookableDays.Asked;
import org.linli.bookings.BookableDays.RoomDay;
import org.linli.bookings.BookableDays.ServiceDay;
import org.linli.bookings.BookableDays.ServiceSlot;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Page;
import org.linli.stations.Room;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.linli.stations.StationOffer;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the calendars of rooms and services, those of all in an answer together. */
@Controller
class CalendarController {

    private static final String ROOMS = "roomDays";
    private static final String SERVICES = "serviceDays";

    CalendarController(BatchLoaderRegistry loaders, BookableDays days) {
        loaders.<Asked, List<RoomDay>>forName(ROOMS)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> days.ofRooms(asked)));
        loaders.<Asked, List<ServiceDay>>forName(SERVICES)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> days.ofServices(asked)));
    }

    @SchemaMapping(typeName = "Room", field = "days")
    CompletableFuture<List<RoomDay>> ofRoom(
            Room room, @Argument @Nullable LocalDate from, @Argument int first, DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        sources.add(Stations.SOURCE, room.stationId());
        sources.add(RoomUses.SOURCE, room.id());
        DataLoader<Asked, List<RoomDay>> loader = environment.getDataLoader(ROOMS);
        return loader.load(new Asked(room.id(), from, Page.size(first)));
    }

    @SchemaMapping(typeName = "StationService", field = "days")
    CompletableFuture<List<ServiceDay>> ofService(
            StationOffer service,
            @Argument @Nullable LocalDate from,
            @Argument int first,
            DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        sources.add(Stations.SOURCE, service.stationId());
        sources.add(Slots.SOURCE, service.id());
        DataLoader<Asked, List<ServiceDay>> loader = environment.getDataLoader(SERVICES);
        return loader.load(new Asked(service.id(), from, Page.size(first)));
    }

    @SchemaMapping(typeName = "RoomDay", field = "open")
    List<Span> open(RoomDay day, @Argument int first) {
        return some(day.open(), first);
    }

    @SchemaMapping(typeName = "RoomDay", field = "taken")
    List<Span> taken(RoomDay day, @Argument int first) {
        return some(day.taken(), first);
    }

    @SchemaMapping(typeName = "ServiceDay", field = "slots")
    List<ServiceSlot> slots(ServiceDay day, @Argument int first) {
        return some(day.slots(), first);
    }

    private static <T> List<T> some(List<T> all, int first) {
        return all.subList(0, Math.min(Page.size(first), all.size()));
    }
}
