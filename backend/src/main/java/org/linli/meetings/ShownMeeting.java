package org.linli.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.organisation.Organisation;
import org.linli.shared.AtNode;
import org.linli.stations.Room;

/**
 * A meeting with what it refers to, as far as the request mentions it and the viewer may see it.
 *
 * @param organisation the node where it is
 */
record ShownMeeting(
        Meeting meeting,
        Organisation organisation,
        @Nullable Room room,
        @Nullable PublicPerson convener,
        List<AgendaItem> agenda,
        MeetingQuorum quorum,
        List<ShownDecision> decisions,
        @Nullable Minutes minutes,
        List<ShownTask> tasks,
        boolean proceedingsShown,
        @Nullable Invitation own,
        boolean viewerAttended)
        implements AtNode {

    @Override
    public String path() {
        return organisation.path();
    }

    public long id() {
        return meeting.id();
    }

    public MeetingKind kind() {
        return meeting.kind();
    }

    public String title() {
        return meeting.title();
    }

    public @Nullable String place() {
        return meeting.place().isEmpty() ? null : meeting.place();
    }

    public MeetingStatus status() {
        return meeting.status();
    }

    public Instant startsAt() {
        return meeting.startsAt();
    }

    public Instant endsAt() {
        return meeting.endsAt();
    }

    public @Nullable String cancelReason() {
        return meeting.cancelReason();
    }

    public @Nullable Instant openedAt() {
        return meeting.openedAt();
    }

    public @Nullable Instant closedAt() {
        return meeting.closedAt();
    }

    public boolean viewerInvited() {
        return own != null;
    }

    public @Nullable MeetingReply viewerReply() {
        return own == null ? null : own.reply();
    }

    /** A decision, and the item of the agenda that it is about. */
    record ShownDecision(Decision decision, @Nullable AgendaItem agendaItem) {

        public long id() {
            return decision.id();
        }

        public String text() {
            return decision.text();
        }

        public boolean passed() {
            return decision.passed();
        }

        public int handsFor() {
            return decision.handsFor();
        }

        public int handsAgainst() {
            return decision.handsAgainst();
        }

        public int abstained() {
            return decision.abstained();
        }

        public int present() {
            return decision.present();
        }

        public Instant decidedAt() {
            return decision.decidedAt();
        }
    }
}
