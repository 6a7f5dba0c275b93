package org.linli.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.stations.Room;
import org.linli.stations.Station;

/**
 * What the activities of one answer refer to.
 *
 * @param now the instant that the answer speaks of
 * @param tags by activity
 * @param organisations by their id
 * @param stations by their id
 * @param viewerSignups the viewer's live signups by activity
 */
record ActivityRelations(
        Instant now,
        Map<Long, List<String>> tags,
        Map<Long, Organisation> organisations,
        Map<Long, Station> stations,
        Map<Long, Room> rooms,
        Map<Long, Signup> viewerSignups) {

    List<String> tagsOf(Activity activity) {
        return tags.getOrDefault(activity.id(), List.of());
    }

    @Nullable
    Organisation communityOf(Activity activity) {
        return at(organisations, activity.communityId());
    }

    @Nullable
    Organisation organisationOf(Activity activity) {
        return at(organisations, activity.organisationId());
    }

    @Nullable
    Station stationOf(Activity activity) {
        return at(stations, activity.stationId());
    }

    @Nullable
    Room roomOf(Activity activity) {
        return at(rooms, activity.roomId());
    }

    @Nullable
    Signup viewerSignupOf(Activity activity) {
        return viewerSignups.get(activity.id());
    }

    private static <T> @Nullable T at(Map<Long, T> found, @Nullable Long id) {
        return id == null ? null : found.get(id);
    }
}
