package org.linli.meetings;

import java.util.List;
import java.util.Optional;
import org.linli.identity.Contacts;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;

/** Where those live who want to see meetings, or to be there. */
@Component
class MeetingHomes {

    private final Contacts contacts;
    private final Organisations organisations;

    MeetingHomes(Contacts contacts, Organisations organisations) {
        this.contacts = contacts;
        this.organisations = organisations;
    }

    /** The household of the viewer, as long as she belongs to one. */
    Optional<Organisation> of(Viewer viewer) {
        return viewer.standing().level().satisfies(VerificationLevel.RESIDENT)
                ? of(viewer.personId())
                : Optional.empty();
    }

    /** The household that a person belongs to, or did. */
    Optional<Organisation> of(long personId) {
        return Optional.ofNullable(contacts.byId(List.of(personId)).get(personId))
                .flatMap(contact -> Optional.ofNullable(contact.householdId()))
                .flatMap(organisations::find);
    }

    /** Whether there is an account of this person. */
    boolean isThere(long personId) {
        return contacts.byId(List.of(personId)).containsKey(personId);
    }
}
