package org.linli.moderation;

import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of moderation refused by a rule. */
class ModerationRejected extends Rejected {

    ModerationRejected(ModerationErrorCode code, String... field) {
        super(code, List.of(field));
    }
}
