package org.linli.meetings;

import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.springframework.stereotype.Component;

/** Puts on record what staff does with meetings, at the node where they are. */
@Component
class MeetingDeeds {

    private final Audit audit;

    MeetingDeeds(Audit audit) {
        this.audit = audit;
    }

    /** Something about nobody in particular. */
    void record(Deed deed, Meeting meeting) {
        record(deed, meeting, 0);
    }

    /** Something about somebody. */
    void record(Deed deed, Meeting meeting, long personId) {
        audit.record(deed.about(personId).at(meeting.organisationId()));
    }
}
