package org.linli.wishes.claiming;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.identity.Contacts;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.privacy.Addresses;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishDelivery;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.Wishes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever has claimed how to reach the wisher, from the claim to its confirmation, and puts each look on record. */
@Service
class Looks {

    private final KnownClaims known;
    private final Wishes wishes;
    private final Contacts contacts;
    private final ObjectProvider<Addresses> addresses;
    private final Audit audit;
    private final Clock clock;

    Looks(
            KnownClaims known,
            Wishes wishes,
            Contacts contacts,
            ObjectProvider<Addresses> addresses,
            Audit audit,
            Clock clock) {
        this.known = known;
        this.wishes = wishes;
        this.contacts = contacts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a look on record, for whoever may have one now. With the wish locked, nothing closes meanwhile. */
    @Transactional
    Look look(Viewer viewer, long claimId) {
        if (viewer.isProxy()) {
            throw Fault.forbidden("byProxy");
        }
        var claim = own(viewer, claimId);
        var wish = wishes.lock(claim.wishId()).orElseThrow();
        requireOpen(own(viewer, claimId));
        audit.record(
                Deed.by(viewer, "wish-contact.revealed").about(wish.authorId()).at(wish.communityId()));
        return new Look(claimId);
    }

    /** What there is to see now: a look that is on record does not hold longer than what it was about. */
    Contact contact(Viewer viewer, Look look) {
        var claim = own(viewer, look.claimId());
        requireOpen(claim);
        return contactOf(wishes.find(claim.wishId()).orElseThrow());
    }

    private Contact contactOf(Wish wish) {
        var wisher = wish.authorId();
        var known = contacts.byId(List.of(wisher)).get(wisher);
        if (known == null) {
            throw WishRejected.notFound("claimId");
        }
        var name = contacts.realName(wisher).orElse(known.name());
        var address = wish.delivery() == WishDelivery.HOME
                ? addresses.stream()
                        .flatMap(source -> source.of(wisher).stream())
                        .findFirst()
                        .orElse(null)
                : null;
        return new Contact(name, contacts.phone(wisher).orElse(null), address);
    }

    private void requireOpen(Claim claim) {
        if (!claim.opensContactAt(clock.instant())) {
            throw new WishRejected(WishErrorCode.TOO_LATE);
        }
    }

    private Claim own(Viewer viewer, long claimId) {
        return known.find(claimId)
                .filter(claim -> claim.personId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
    }

    /** That somebody has looked. */
    record Look(long claimId) {}

    /** How to reach a wisher. */
    record Contact(String name, @Nullable String phone, @Nullable String address) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return "Contact";
        }
    }
}
