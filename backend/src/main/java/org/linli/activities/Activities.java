package org.linli.activities;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Activities as residents find them. */
@Service
class Activities {

    private static final Duration NUMBERS_HOLD = Duration.ofSeconds(1);
    private static final int FEW = 200;

    private final ActivityMapper mapper;
    private final ListingMapper listing;
    private final Organisations organisations;
    private final Clock clock;
    private final int window;

    Activities(
            ActivityMapper mapper,
            ListingMapper listing,
            Organisations organisations,
            Clock clock,
            @Value("${linli.activities.window:1000}") int window) {
        this.mapper = mapper;
        this.listing = listing;
        this.organisations = organisations;
        this.clock = clock;
        this.window = window;
    }

    /** The activity, if the viewer may see it: what is not published is shown only to its staff. */
    Optional<Activity> findVisible(long id, Viewer viewer) {
        return mapper.find(id).filter(activity -> activity.isShown() || isManagedBy(viewer, activity));
    }

    /** Whether the viewer may change the activity. */
    boolean isManagedBy(Viewer viewer, Activity activity) {
        return organisations
                .find(activity.organisationId())
                .map(Organisation::path)
                .filter(path -> viewer.standing().may(Permission.PLAN_ACTIVITIES, path))
                .isPresent();
    }

    /**
     * A page of published activities in the order of their start; of those that are not over, unless asked otherwise.
     * Where only a look at the activities tells which ones are meant, at most {@code window} of the list are looked at.
     * Where that ends is asked first: so the next page goes on from there, whatever comes into the list meanwhile.
     */
    FoundActivities list(ActivityQuery query, Page page, Sources sources) {
        var now = clock.instant();
        var search = ListingSearch.of(query, page, now);
        noteSources(search, sources);
        var tagged = fewWithTag(query.tag());
        if (search.ranges().isEmpty() || tagged != null && tagged.isEmpty()) {
            return FoundActivities.NONE;
        }
        var end = query.looksAtActivities() && tagged == null
                ? listing.findWindowEnd(search, window).orElse(null)
                : null;
        var found = listing.find(search, tagged, end, page.limit());
        return new FoundActivities(found, end == null ? null : end.toCursor());
    }

    private static void noteSources(ListingSearch search, Sources sources) {
        sources.add(Listings.SOURCE, search.organisationId());
        if (search.query().hangsOnNumbers()) {
            sources.endsAt(search.now().plus(NUMBERS_HOLD));
        }
    }

    /** The activities with a tag that few have: looked up by themselves, not found by a walk through a whole list. */
    private @Nullable List<Long> fewWithTag(@Nullable String tag) {
        var tagged = tag == null ? null : mapper.findTagged(tag, FEW + 1);
        return tagged == null || tagged.size() > FEW ? null : tagged;
    }
}
