package org.linli.wishes.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.moderation.ContentState;
import org.linli.organisation.Organisation;
import org.linli.pictures.Picture;
import org.linli.stations.Station;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishCategory;
import org.linli.wishes.wish.WishDelivery;
import org.linli.wishes.wish.WishKind;
import org.linli.wishes.wish.WishStatus;

/** A wish as an answer shows it: what stands in its row, and what it refers to, all of it at hand. */
public record ShownWish(Wish wish, WishRelations relations) {

    private static final String SOMEBODY = "一位居民";

    public long id() {
        return wish.id();
    }

    public String title() {
        return wish.title();
    }

    public String why() {
        return wish.why();
    }

    public WishCategory category() {
        return wish.category();
    }

    public WishKind kind() {
        return wish.kind();
    }

    public WishStatus status() {
        return wish.status();
    }

    public @Nullable Integer value() {
        return wish.value();
    }

    public int partsAsked() {
        return wish.partsAsked();
    }

    public int partsTaken() {
        return wish.partsTaken();
    }

    public @Nullable LocalDate wantedBy() {
        return wish.wantedBy();
    }

    public @Nullable Instant expiresAt() {
        return wish.expiresAt();
    }

    public WishDelivery delivery() {
        return wish.delivery();
    }

    public @Nullable Station station() {
        return wish.stationId() == null ? null : relations.stations().get(wish.stationId());
    }

    public @Nullable Organisation community() {
        return relations.organisation(wish.communityId());
    }

    public String wisherName() {
        if (wish.pseudonym() != null) {
            return wish.pseudonym();
        }
        var wisher = wisher();
        return wisher == null ? SOMEBODY : wisher.nickname();
    }

    public @Nullable PublicPerson wisher() {
        return wish.pseudonym() == null ? relations.person(wish.authorId()) : null;
    }

    public List<Picture> pictures() {
        return relations.pictures(wish.pictures(), relations.isWisher(wish));
    }

    public @Nullable Instant openedAt() {
        return wish.openedAt();
    }

    public @Nullable Instant fulfilledAt() {
        return wish.fulfilledAt();
    }

    List<PublicPerson> helpers(int first) {
        return relations.helpersOf(wish, first);
    }

    /** The card: for everyone when it is for everyone, and for the wisher herself. */
    public @Nullable ShownThanks thanks() {
        var passed = wish.thanksState() == ContentState.PASSED && wish.thanksShown();
        return passed || relations.isWisher(wish) ? ShownThanks.of(wish) : null;
    }

    public int revision() {
        return wish.revision();
    }

    public @Nullable ShownClaim viewerClaim() {
        var claim = relations.viewerClaims().get(wish.id());
        return claim == null ? null : new ShownClaim(claim, relations);
    }

    public List<ShownClaim> claims() {
        return relations.claims().getOrDefault(wish.id(), List.of()).stream()
                .filter(claim -> !claim.state().isOffer())
                .map(claim -> new ShownClaim(claim, relations))
                .toList();
    }

    public List<ShownStep> timeline() {
        return relations.steps().getOrDefault(wish.id(), List.of()).stream()
                .map(step -> ShownStep.of(step, relations.viewerId()))
                .toList();
    }

    public @Nullable String reason() {
        return relations.isWisher(wish) ? wish.reason() : null;
    }
}
