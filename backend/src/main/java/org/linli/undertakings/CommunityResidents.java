package org.linli.undertakings;

import java.util.List;
import org.linli.identity.Contacts;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;

/** Who is affected by what a community decides: those who live there. */
@Component
class CommunityResidents {

    private final Contacts contacts;

    CommunityResidents(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Ends with a refusal unless the viewer is a resident of the community. */
    void require(Viewer viewer, long communityId) {
        var personId = viewer.personId();
        var contact = contacts.byId(List.of(personId)).get(personId);
        var lives = viewer.standing().level().satisfies(VerificationLevel.RESIDENT)
                && contact != null
                && contact.communityId() != null
                && contact.communityId() == communityId;
        if (!lives) {
            throw new UndertakingRejected(UndertakingErrorCode.NOT_A_RESIDENT);
        }
    }
}
