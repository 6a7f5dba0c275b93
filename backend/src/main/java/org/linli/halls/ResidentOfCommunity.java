package org.linli.halls;

import java.util.List;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;

/** Only residents of the community take part in its halls. */
@Component
class ResidentOfCommunity {

    private final Contacts contacts;

    ResidentOfCommunity(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Ends with a refusal unless the viewer is one. */
    void require(Viewer viewer, long communityId) {
        if (!isOne(viewer, communityId)) {
            throw new HallRejected(HallErrorCode.LEVEL_TOO_LOW);
        }
    }

    boolean isOne(Viewer viewer, long communityId) {
        return viewer.standing().level().satisfies(VerificationLevel.RESIDENT) && belongs(viewer, communityId);
    }

    private boolean belongs(Viewer viewer, long communityId) {
        Contact contact = contacts.byId(List.of(viewer.personId())).get(viewer.personId());
        return contact != null && contact.communityId() != null && contact.communityId() == communityId;
    }
}
