package org.linli.wishes.shelves;

import org.jspecify.annotations.Nullable;
import org.linli.wishes.wish.WishCategory;
import org.linli.wishes.wish.WishKind;

/**
 * Which wishes to list.
 *
 * @param organisationId the node at or under which; null for all
 */
public record WishFilter(
        @Nullable Long organisationId,
        @Nullable WishCategory category,
        @Nullable WishKind kind,
        @Nullable Long stationId) {

    /** All. */
    public static final WishFilter ALL = new WishFilter(null, null, null, null);

    /** The node whose list it is; 0 stands for all. */
    long node() {
        return organisationId == null ? Shelves.EVERYWHERE : organisationId;
    }
}
