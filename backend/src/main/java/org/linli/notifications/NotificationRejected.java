package org.linli.notifications;

import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of notifications refused by a rule. */
public class NotificationRejected extends Rejected {

    public NotificationRejected(NotificationErrorCode code, String... field) {
        super(code, List.of(field));
    }
}
