package org.linli.activities;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves activities. */
@Controller
class ActivityController {

    private final Activities activities;
    private final ShownActivities shown;

    ActivityController(Activities activities, ShownActivities shown) {
        this.activities = activities;
        this.shown = shown;
    }

    @QueryMapping
    @Nullable
    ShownActivity activity(@Argument long id, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var found = activities.findVisible(id, viewer).orElse(null);
        return shown.show(found, viewer, environment);
    }

    @QueryMapping
    Connection<ShownActivity> activities(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable ActivityQuery filter,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var query = filter == null ? ActivityQuery.ALL : filter;
        query.requireValid();
        var page = Page.of("activities", first, after);
        var found = activities.list(query, page, Sources.of(environment));
        var rows = shown.show(found.activities(), viewer, environment);
        return page.connect(rows, ActivityController::position, found.searchedTo());
    }

    private static Cursor position(ShownActivity activity) {
        return new Cursor(activity.startsAt().toEpochMilli(), activity.id());
    }
}
