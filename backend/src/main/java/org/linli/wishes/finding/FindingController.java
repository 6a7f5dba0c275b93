package org.linli.wishes.finding;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Page;
import org.linli.stations.Position;
import org.linli.wishes.shown.ShownWish;
import org.linli.wishes.shown.ShownWishes;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves those who look for a wish. */
@Controller
class FindingController {

    private static final int MOST_SIMILAR = 20;

    private final SimilarWishes similar;
    private final NearbyWishes nearby;
    private final ShownWishes shown;

    FindingController(SimilarWishes similar, NearbyWishes nearby, ShownWishes shown) {
        this.similar = similar;
        this.nearby = nearby;
        this.shown = shown;
    }

    @QueryMapping
    List<ShownWish> similarWishes(
            @Argument String title,
            @Argument int first,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        if (first < 1 || first > MOST_SIMILAR) {
            throw Fault.badInput("first", MOST_SIMILAR);
        }
        return shown.show(similar.to(title, viewer.personId(), first), viewer, environment);
    }

    @QueryMapping
    List<NearbyWish> nearbyWishes(
            @Argument double latitude,
            @Argument double longitude,
            @Argument int first,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var position = Position.lookedFrom(latitude, longitude);
        return nearby.near(position, Page.size(first), viewer, environment);
    }
}
