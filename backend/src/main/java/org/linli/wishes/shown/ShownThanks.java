package org.linli.wishes.shown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.wishes.wish.Wish;

/** A card that says thank you. */
record ShownThanks(String text, Instant at) {

    static @Nullable ShownThanks of(Wish wish) {
        return wish.thanks() == null || wish.thankedAt() == null
                ? null
                : new ShownThanks(wish.thanks(), wish.thankedAt());
    }
}
