package org.linli.wishes.shown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.moderation.ContentState;
import org.linli.organisation.Organisation;
import org.linli.pictures.Picture;
import org.linli.stations.Station;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.timeline.Step;
import org.linli.wishes.wish.Wish;

/**
 * What the wishes and claims of an answer refer to.
 *
 * @param viewerId who reads; 0 for a stranger
 * @param viewerClaims the viewer's own live claims by the wish
 * @param claims all claims of wishes of the viewer's, by the wish
 * @param helpers who has fulfilled them, by the wish
 */
record WishRelations(
        long viewerId,
        Instant now,
        Map<Long, Wish> wishes,
        Map<Long, Organisation> organisations,
        Map<Long, Station> stations,
        Map<Long, PublicPerson> people,
        Map<Long, Picture> pictures,
        Map<Long, Claim> viewerClaims,
        Map<Long, List<Claim>> claims,
        Map<Long, List<Long>> helpers,
        Map<Long, List<Step>> steps) {

    boolean isWisher(Wish wish) {
        return viewerId != 0 && wish.authorId() == viewerId;
    }

    @Nullable
    PublicPerson person(long id) {
        return people.get(id);
    }

    @Nullable
    Organisation organisation(@Nullable Long id) {
        return id == null ? null : organisations.get(id);
    }

    /** The pictures with these ids: all of them for whoever has given them, otherwise those that have passed. */
    List<Picture> pictures(List<Long> ids, boolean own) {
        return ids.stream()
                .map(pictures::get)
                .filter(Objects::nonNull)
                .filter(picture -> own || picture.state() == ContentState.PASSED)
                .toList();
    }

    List<PublicPerson> helpersOf(Wish wish, int first) {
        return helpers.getOrDefault(wish.id(), List.of()).stream()
                .distinct()
                .map(people::get)
                .filter(Objects::nonNull)
                .limit(first)
                .toList();
    }
}
