package org.linli.wishes.shown;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.moderation.ContentState;
import org.linli.organisation.Organisation;
import org.linli.pictures.Picture;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.claims.WishExtension;

/**
 * A claim as the wisher, whoever has claimed, or staff sees it.
 *
 * @param byStaff whether staff reads it, who is shown also what has not passed the check, and never how to reach anybody
 */
public record ShownClaim(Claim claim, WishRelations relations, boolean byStaff) {

    ShownClaim(Claim claim, WishRelations relations) {
        this(claim, relations, false);
    }

    public long id() {
        return claim.id();
    }

    public @Nullable ShownWish wish() {
        var wish = relations.wishes().get(claim.wishId());
        return wish == null ? null : new ShownWish(wish, relations);
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
        return isUnchecked() || claim.proofState() == ContentState.PASSED ? claim.note() : null;
    }

    public List<Picture> pictures() {
        return relations.pictures(claim.pictures(), isUnchecked());
    }

    public @Nullable Instant deliveredAt() {
        return claim.deliveredAt();
    }

    public @Nullable Instant confirmedAt() {
        return claim.confirmedAt();
    }

    public boolean contactOpen() {
        return isOwn() && claim.opensContactAt(relations.now());
    }

    /** The card, also one that is only for those who have fulfilled the wish. */
    public @Nullable ShownThanks thanks() {
        var wish = relations.wishes().get(claim.wishId());
        return wish != null && wish.thanksState() == ContentState.PASSED && claim.state() == WishClaimState.CONFIRMED
                ? ShownThanks.of(wish)
                : null;
    }

    private boolean isUnchecked() {
        return byStaff || isOwn();
    }

    private boolean isOwn() {
        return claim.personId() == relations.viewerId();
    }
}
