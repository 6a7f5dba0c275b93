package org.linli.wishes.wish;

import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a community allows.
 *
 * @param valueCap what one part of a wish may be worth, in yuan
 * @param openClaims how many claims of a person may wait to be delivered
 * @param categories what wishes may be about; anything when empty
 * @param kinds what wishes may take; anything when empty
 */
public record WishPolicy(
        @DefaultValue("300") int valueCap,
        @DefaultValue("3") int openClaims,
        @DefaultValue Set<WishCategory> categories,
        @DefaultValue Set<WishKind> kinds) {

    public WishPolicy {
        categories = Set.copyOf(categories);
        kinds = Set.copyOf(kinds);
    }

    /** Whether wishes of this kind are taken. */
    public boolean offers(WishCategory category, WishKind kind) {
        return (categories.isEmpty() || categories.contains(category)) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
