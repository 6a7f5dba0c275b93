package org.linli.wishes.claiming;

import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.wish.Wishes;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is decided about what was told of deliveries. */
@Component
class ProofDecisions {

    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final Wishes wishes;
    private final Moderation moderation;

    ProofDecisions(KnownClaims known, ClaimMapper mapper, Wishes wishes, Moderation moderation) {
        this.known = known;
        this.mapper = mapper;
        this.wishes = wishes;
        this.moderation = moderation;
    }

    /** Asks what it is now, with the wish locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() != ContentKind.WISH_PROOF) {
            return;
        }
        known.find(decided.contentId()).ifPresent(claim -> {
            wishes.lock(claim.wishId());
            moderation
                    .state(ContentKind.WISH_PROOF, claim.id(), decided.hash())
                    .ifPresent(state -> mapper.followProof(claim.id(), decided.hash(), state));
        });
    }
}
