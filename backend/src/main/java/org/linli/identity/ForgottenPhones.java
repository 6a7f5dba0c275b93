package org.linli.identity;

import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what a person no longer agrees that it is kept. */
@Component
class ForgottenPhones {

    private final PhoneMapper mapper;

    ForgottenPhones(PhoneMapper mapper) {
        this.mapper = mapper;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn event) {
        if (event.item() == ConsentItem.PHONE) {
            mapper.forget(event.personId());
        } else if (event.item() == ConsentItem.REAL_NAME) {
            mapper.forgetName(event.personId());
        }
    }
}
