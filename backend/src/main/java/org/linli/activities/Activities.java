package org.linli.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final int FEW = 200;

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
        noteSources(query, now, sources);
        var afterStart = Instant.ofEpochMilli(after.key());
        var ranges = ListingRange.of(query, from, now, afterStart);
        var tagged = fewWithTag(query.tag());
        if (ranges.isEmpty() || tagged != null && tagged.isEmpty()) {
            return List.of();
        }
        return listing.find(nodeOf(query), tagged, ranges, query, from, afterStart, after.id(), now, page.limit());
    }

    private static void noteSources(ActivityQuery query, Instant now, Sources sources) {
        sources.add(Listings.SOURCE, nodeOf(query));
        if (query.hangsOnNumbers()) {
            sources.endsAt(now.plus(NUMBERS_HOLD));
        }
    }

    /** The activities with a tag that few have: looked up by themselves, not found by a walk through a whole list. */
    private @Nullable List<Long> fewWithTag(@Nullable String tag) {
        var tagged = tag == null ? null : mapper.findTagged(tag, FEW + 1);
        return tagged == null || tagged.size() > FEW ? null : tagged;
    }

    private static long nodeOf(ActivityQuery query) {
        return query.organisationId() == null ? ListingMapper.EVERYWHERE : query.organisationId();
    }
}
