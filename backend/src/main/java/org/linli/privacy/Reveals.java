package org.linli.privacy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.audit.Audit;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.privacy.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what is masked otherwise. No look without a purpose, and none that is not on record. */
@Service
class Reveals {

    private static final int SHORTEST_PURPOSE = 4;
    private static final int LONGEST_PURPOSE = 200;

    private final Contacts contacts;
    private final ObjectProvider<Addresses> addresses;
    private final Organisations organisations;
    private final Audit audit;

    Reveals(Contacts contacts, ObjectProvider<Addresses> addresses, Organisations organisations, Audit audit) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** What the person told, if the viewer may look at it where she lives. */
    @Permitted(Permission.REVEAL_PERSONAL_DATA)
    @Transactional
    public Revealed reveal(Viewer viewer, long personId, PersonalField field, String purpose) {
        PrivacyRejected.ifProxy(viewer);
        if (!Text.isLine(purpose, SHORTEST_PURPOSE, LONGEST_PURPOSE)) {
            throw new PrivacyRejected(PrivacyErrorCode.PURPOSE_NEEDED, "input", "purpose");
        }
        var home = home(personId)
                .filter(node -> viewer.standing().may(Permission.REVEAL_PERSONAL_DATA, node.path()))
                .orElseThrow(() -> new PrivacyRejected(PrivacyErrorCode.NOT_FOUND, "input", "personId"));
        var value = find(personId, field).orElseThrow(() -> new PrivacyRejected(PrivacyErrorCode.NOT_KNOWN));
        audit.record(field.deed(viewer).about(personId).at(home.id()).because(purpose));
        return new Revealed(value);
    }

    /** The node that the person hangs on: her household, or her community. */
    private Optional<Organisation> home(long personId) {
        return Optional.ofNullable(contacts.byId(List.of(personId)).get(personId)).stream()
                .flatMap(Reveals::nodes)
                .flatMap(id -> organisations.find(id).stream())
                .findFirst();
    }

    private static Stream<Long> nodes(Contact contact) {
        return Stream.of(Optional.ofNullable(contact.householdId()), Optional.ofNullable(contact.communityId()))
                .flatMap(Optional::stream);
    }

    private Optional<String> find(long personId, PersonalField field) {
        return switch (field) {
            case PHONE -> contacts.phone(personId);
            case NAME -> contacts.realName(personId);
            case ADDRESS ->
                addresses.stream().flatMap(known -> known.of(personId).stream()).findFirst();
        };
    }

    /** What was looked at. */
    record Revealed(String value) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return "Revealed";
        }
    }
}
