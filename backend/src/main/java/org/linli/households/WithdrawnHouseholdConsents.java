package org.linli.households;

import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.linli.consents.Consents;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets go what rested on a consent that was taken back, unless it has been given anew since. */
@Component
class WithdrawnHouseholdConsents {

    private final Belongings belongings;
    private final Consents consents;

    WithdrawnHouseholdConsents(Belongings belongings, Consents consents) {
        this.belongings = belongings;
        this.consents = consents;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn withdrawn) {
        letGo(withdrawn);
    }

    void letGo(ConsentWithdrawn withdrawn) {
        var personId = withdrawn.personId();
        if (consents.has(personId, withdrawn.item())) {
            return;
        }
        if (withdrawn.item() == ConsentItem.ADDRESS) {
            belongings.letGo(personId);
        } else if (withdrawn.item() == ConsentItem.CHILDREN) {
            belongings.letGoOfChildren(personId);
        } else if (withdrawn.item() == ConsentItem.REAL_NAME) {
            belongings.letGoOfNames(personId);
        }
    }
}
