package org.linli.wishes.desk;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.LookAhead;
import org.linli.shared.graphql.Page;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shown.ShownClaim;
import org.linli.wishes.shown.ShownStep;
import org.linli.wishes.shown.ShownWish;
import org.linli.wishes.shown.ShownWishes;
import org.linli.wishes.timeline.Step;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wishes;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that sees to wishes. */
@Controller
class DeskController {

    private final Desk desk;
    private final Wishes wishes;
    private final KnownClaims claims;
    private final Timeline timeline;
    private final ShownWishes shown;

    DeskController(Desk desk, Wishes wishes, KnownClaims claims, Timeline timeline, ShownWishes shown) {
        this.desk = desk;
        this.wishes = wishes;
        this.claims = claims;
        this.timeline = timeline;
        this.shown = shown;
    }

    @QueryMapping
    Connection<WishTask> wishTasks(
            @Argument long organisationId,
            @Argument WishTaskKind kind,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("wishtasks", first, after);
        var waiting = desk.list(viewer, organisationId, kind, page);
        return page.connect(tasks(waiting, kind, viewer, environment), WishTask::place);
    }

    private List<WishTask> tasks(
            List<Waiting> waiting, WishTaskKind kind, Viewer viewer, DataFetchingEnvironment environment) {
        var wishIds = waiting.stream().map(Waiting::wishId).distinct().toList();
        var shownClaims = shownClaims(waiting, viewer, environment);
        var shownWishes = kind == WishTaskKind.UNCLAIMED
                ? shown.show(List.copyOf(wishes.byId(wishIds).values()), viewer, environment).stream()
                : shownClaims.values().stream().map(ShownClaim::wish);
        var byId = shownWishes.collect(Collectors.toMap(ShownWish::id, Function.identity(), (one, same) -> one));
        var steps = LookAhead.of(environment).mentions("timeline") ? timeline.of(wishIds) : Map.<Long, List<Step>>of();
        return waiting.stream()
                .map(row -> new WishTask(
                        kind,
                        Objects.requireNonNull(byId.get(row.wishId())),
                        row.claimId() == null ? null : shownClaims.get(row.claimId()),
                        row.since(),
                        steps.getOrDefault(row.wishId(), List.of()).stream()
                                .map(ShownStep::whole)
                                .toList(),
                        new Cursor(row.since().toEpochMilli(), row.position())))
                .toList();
    }

    /** With the wishes that they are of. */
    private Map<Long, ShownClaim> shownClaims(
            List<Waiting> waiting, Viewer viewer, DataFetchingEnvironment environment) {
        var ids =
                waiting.stream().map(Waiting::claimId).filter(Objects::nonNull).toList();
        return shown.showToStaff(claims.withIds(ids), viewer, environment).stream()
                .collect(Collectors.toMap(ShownClaim::id, Function.identity()));
    }

    record WishTask(
            WishTaskKind kind,
            ShownWish wish,
            @Nullable ShownClaim claim,
            Instant since,
            List<ShownStep> timeline,
            Cursor place) {}
}
