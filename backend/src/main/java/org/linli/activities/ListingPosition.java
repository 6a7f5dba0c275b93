package org.linli.activities;

import java.time.Instant;
import org.linli.shared.graphql.Cursor;

/** A place in the order of a list: that of an activity in it. */
record ListingPosition(Instant startsAt, long activityId) {

    static ListingPosition of(Cursor cursor) {
        return new ListingPosition(Instant.ofEpochMilli(cursor.key()), cursor.id());
    }

    Cursor toCursor() {
        return new Cursor(startsAt.toEpochMilli(), activityId);
    }
}
