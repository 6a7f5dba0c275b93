package org.linli.wishes.shown;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.organisation.Organisation;
import org.linli.pictures.Picture;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.claims.WishExtension;

/** A claim as staff sees it: also what has not passed the check, and never how to reach anybody. */
public record ShownClaimCard(Claim claim, WishRelations relations) {

    public long id() {
        return claim.id();
    }

    public ShownWish wish() {
        return new ShownWish(Objects.requireNonNull(relations.wishes().get(claim.wishId())), relations);
    }

    public @Nullable PublicPerson claimer() {
        return relations.person(claim.personId());
    }

    public @Nullable Organisation organisation() {
        return relations.organisation(claim.organisationId());
    }

    public int parts() {
        return claim.parts();
    }

    public WishClaimState state() {
        return claim.state();
    }

    public Instant claimedAt() {
        return claim.claimedAt();
    }

    public Instant dueAt() {
        return claim.dueAt();
    }

    public WishExtension extension() {
        return claim.extension();
    }

    public @Nullable String note() {
        return claim.note();
    }

    public List<Picture> pictures() {
        return relations.pictures(claim.pictures(), true);
    }

    public @Nullable Instant deliveredAt() {
        return claim.deliveredAt();
    }

    public @Nullable Instant confirmedAt() {
        return claim.confirmedAt();
    }
}
