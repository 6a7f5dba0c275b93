package org.linli.activities;

import java.time.Instant;
import java.util.List;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;

/**
 * What to look for in which list, and from where on.
 *
 * @param organisationId the node whose list it is
 * @param ranges the stretches of the list to look in
 * @param from what ends later
 * @param after the position to go on from
 */
record ListingSearch(
        long organisationId,
        List<ListingRange> ranges,
        ActivityQuery query,
        Instant from,
        Instant now,
        ListingPosition after) {

    private static final Cursor BEGINNING = new Cursor(0, 0);

    static ListingSearch of(ActivityQuery query, Page page, Instant now) {
        var node = query.organisationId() == null ? ListingMapper.EVERYWHERE : query.organisationId();
        var from = query.from() == null ? now : query.from();
        var after = ListingPosition.of(page.afterOr(BEGINNING));
        return new ListingSearch(node, ListingRange.of(query, from, now, after.startsAt()), query, from, now, after);
    }
}
