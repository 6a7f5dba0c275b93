package org.linli.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Service;

/** Activities as residents find them. */
@Service
class Activities {

    private static final Cursor BEGINNING = new Cursor(0, 0);
    private static final Duration NUMBERS_HOLD = Duration.ofSeconds(1);

    private final ActivityMapper mapper;
    private final ListingMapper listing;
    private final Organisations organisations;
    private final Clock clock;

    Activities(ActivityMapper mapper, ListingMapper listing, Organisations organisations, Clock clock) {
        this.mapper = mapper;
        this.listing = listing;
        this.organisations = organisations;
        this.clock = clock;
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
                .filter(viewer.standing()::mayManage)
                .isPresent();
    }

    /** A page of published activities in the order of their start; of those that are not over, unless asked otherwise. */
    List<Activity> list(ActivityQuery query, Page page, Sources sources) {
        var now = clock.instant();
        var from = query.from() == null ? now : query.from();
        var after = page.afterOr(BEGINNING);
        var organisationId =
                query.organisationId() == null ? Long.valueOf(ListingMapper.EVERYWHERE) : query.organisationId();
        sources.add(Listings.SOURCE, organisationId);
        if (query.hangsOnNumbers()) {
            sources.endsAt(now.plus(NUMBERS_HOLD));
        }
        return listing.find(
                organisationId,
                query,
                from,
                from.minus(ActivityPlan.LONGEST),
                Instant.ofEpochMilli(after.key()),
                after.id(),
                now,
                page.limit());
    }
}
