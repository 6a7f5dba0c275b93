package org.linli.wishes.shelves;

import org.jspecify.annotations.Nullable;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishStatus;

/** Lists that a wish stands in, one at a time. */
public enum Shelf {
    /** Wishes that can be claimed. */
    OPEN,
    /** The wall of fulfilled wishes. */
    FULFILLED;

    /** Where the wish belongs; null for one that stands in no list. */
    static @Nullable Shelf of(Wish wish) {
        if (!wish.isShown()) {
            return null;
        }
        if (wish.status() == WishStatus.OPEN) {
            return OPEN;
        }
        return wish.status().isFulfilled() ? FULFILLED : null;
    }
}
