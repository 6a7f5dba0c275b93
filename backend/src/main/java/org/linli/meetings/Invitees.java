package org.linli.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited to a meeting; it is written down, so that later appointments do not change who counts. */
@Component
class Invitees {

    static final int MOST = 500;

    private static final int MOST_NAMED = 100;

    private final InvitationMapper mapper;
    private final Appointments appointments;
    private final MeetingHomes homes;
    private final Ids ids;

    Invitees(InvitationMapper mapper, Appointments appointments, MeetingHomes homes, Ids ids) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.homes = homes;
        this.ids = ids;
    }

    /** Invites those who hold the roles of its kind at the node and under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void inviteByRole(Meeting meeting, Organisation node, Instant now) {
        var found = appointments.under(node, meeting.policy().invited(), MOST + 1);
        if (found.size() > MOST) {
            throw tooMany();
        }
        var roles = new LinkedHashMap<Long, Role>();
        found.forEach(appointment -> roles.putIfAbsent(appointment.personId(), appointment.role()));
        roles.forEach((personId, role) -> mapper.insert(ids.next(), meeting, personId, role, now));
    }

    /**
     * Invites people whom the convener names, besides those who are invited.
     *
     * @return who was not invited before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Long> inviteNamed(Meeting meeting, Organisation node, Collection<Long> personIds, Instant now) {
        if (!personIds.isEmpty() && !meeting.policy().named()) {
            throw new MeetingRejected(MeetingErrorCode.NOT_NAMED, "input", "personIds");
        }
        if (personIds.size() > MOST_NAMED) {
            throw MeetingRejected.invalid("personIds");
        }
        var invited = new HashSet<>(mapper.invited(meeting.id()));
        var added = new LinkedHashSet<>(personIds);
        added.removeAll(invited);
        if (invited.size() + added.size() > MOST) {
            throw tooMany();
        }
        if (!added.stream().allMatch(personId -> belongs(personId, meeting, node))) {
            throw new MeetingRejected(MeetingErrorCode.NOT_INVITABLE, "input", "personIds");
        }
        added.forEach(personId -> mapper.insert(ids.next(), meeting, personId, null, now));
        return List.copyOf(added);
    }

    /** Whoever lives under the node or is appointed there; to a joint meeting also people of units elsewhere. */
    private boolean belongs(long personId, Meeting meeting, Organisation node) {
        var held = appointments.heldBy(personId);
        return homes.isThere(personId)
                && (held.stream().anyMatch(holding -> holding.path().startsWith(node.path()))
                        || meeting.kind() == MeetingKind.JOINT && !held.isEmpty()
                        || homes.of(personId)
                                .filter(home -> home.path().startsWith(node.path()))
                                .isPresent());
    }

    private static MeetingRejected tooMany() {
        return MeetingRejected.withNumbers(MeetingErrorCode.TOO_MANY_INVITED, MOST);
    }
}
