package org.linli.privacy;

import org.linli.audit.Deed;
import org.linli.shared.Viewer;

/** What can be looked at for a purpose. */
enum PersonalField {
    /** Phone number. */
    PHONE,
    /** Real name. */
    NAME,
    /** Address down to the door. */
    ADDRESS;

    /** The look as it goes on record. */
    Deed deed(Viewer viewer) {
        return switch (this) {
            case PHONE -> Deed.by(viewer, "phone.revealed");
            case NAME -> Deed.by(viewer, "name.revealed");
            case ADDRESS -> Deed.by(viewer, "address.revealed");
        };
    }
}
