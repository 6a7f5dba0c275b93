package org.linli.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.graphql.Cursor;

/**
 * What a search through a list has found.
 *
 * @param searchedTo the position that it stopped at, when it has not come to the end of the list; null otherwise
 */
record FoundActivities(List<Activity> activities, @Nullable Cursor searchedTo) {

    static final FoundActivities NONE = new FoundActivities(List.of(), null);
}
