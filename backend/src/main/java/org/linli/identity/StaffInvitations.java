package org.linli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Role;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations to roles of staff: a code that is good once, for a week, as long as who invited may still give the role. */
@Service
class StaffInvitations {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final int LONGEST_NOTE = 40;
    private static final String PURPOSE = "staff-invitation";

    private final StaffInvitationMapper mapper;
    private final Appointments appointments;
    private final Organisations organisations;
    private final SecondFactors factors;
    private final SecretCodes codes;
    private final Audit audit;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffInvitations(
            StaffInvitationMapper mapper,
            Appointments appointments,
            Organisations organisations,
            SecondFactors factors,
            SecretCodes codes,
            Audit audit,
            Ids ids,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.organisations = organisations;
        this.factors = factors;
        this.codes = codes;
        this.audit = audit;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Invites to a role; the code is told only now. */
    @Permitted(Permission.APPOINT_STAFF)
    @Transactional
    public Invited invite(Viewer viewer, long nodeId, Role role, @Nullable String note, @Nullable LocalDate endsOn) {
        var node = node(viewer, nodeId).orElseThrow(() -> notFound("organisationId"));
        if (!RolesToGive.allow(viewer.standing().holdings(), role, node.path())) {
            throw new IdentityRejected(IdentityErrorCode.ROLE_NOT_OPEN, "input", "role");
        }
        if (note != null && !Text.isLine(note, 1, LONGEST_NOTE)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "note");
        }
        if (endsOn != null && endsOn.isBefore(appointments.today())) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "endsOn");
        }
        var now = now();
        var invitation = new StaffInvitation(ids.next(), nodeId, role, note, now.plus(LIFETIME));
        var code = codes.create();
        mapper.insert(invitation, endsOn, codes.hash(PURPOSE, code), viewer.actorId(), now);
        audit.record(Deed.by(viewer, "staff.invited").at(nodeId).because(role.name()));
        return new Invited(invitation, code);
    }

    /** Takes an invitation back that nobody has accepted. */
    @Permitted(Permission.APPOINT_STAFF)
    @Transactional
    public Done revoke(Viewer viewer, long id) {
        var now = now();
        var invitation = mapper.find(id, now)
                .filter(found -> node(viewer, found.organisationId()).isPresent())
                .orElseThrow(() -> notFound("invitationId"));
        if (mapper.close(id, null, now) == 0) {
            throw notFound("invitationId");
        }
        audit.record(Deed.by(viewer, "staff-invitation.revoked")
                .at(invitation.organisationId())
                .because(invitation.role().name()));
        return new Done(id);
    }

    /** Accepts an invitation, after the second factor is passed in this session. */
    Done accept(Viewer viewer, String code, String password) {
        if (!viewer.standing().level().satisfies(VerificationLevel.PHONE)) {
            throw new IdentityRejected(IdentityErrorCode.LEVEL_TOO_LOW);
        }
        var hash = codes.hash(PURPOSE, code);
        if (mapper.findByCode(hash, now()).isEmpty()) {
            throw codeInvalid();
        }
        factors.verify(viewer, password);
        transaction.executeWithoutResult(status -> take(viewer, hash));
        return new Done(viewer.personId());
    }

    /** The guarded closing decides who of several is first. */
    void take(Viewer viewer, String hash) {
        var now = now();
        var offer = mapper.findByCode(hash, now).orElseThrow(StaffInvitations::codeInvalid);
        var node = organisations.find(offer.organisationId()).orElseThrow(StaffInvitations::codeInvalid);
        if (!RolesToGive.allow(appointments.heldBy(offer.invitedBy()), offer.role(), node.path())
                || mapper.close(offer.id(), viewer.personId(), now) == 0) {
            throw codeInvalid();
        }
        appointments.appoint(viewer.personId(), offer.role(), node, appointments.today(), offer.endsOn());
        audit.record(Deed.by(viewer, "staff.appointed")
                .at(node.id())
                .because(offer.role().name()));
    }

    /** Ends an appointment at once. */
    @Permitted(Permission.APPOINT_STAFF)
    @Transactional
    public Done end(Viewer viewer, long appointmentId, String reason) {
        if (!Text.isLine(reason, 1, 200)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "reason");
        }
        var appointment = appointments
                .find(appointmentId)
                .filter(found -> Standings.GUARDED.contains(found.role()))
                .orElseThrow(() -> notFound("appointmentId"));
        var node = node(viewer, appointment.organisationId()).orElseThrow(() -> notFound("appointmentId"));
        if (!RolesToGive.allow(viewer.standing().holdings(), appointment.role(), node.path())) {
            throw new IdentityRejected(IdentityErrorCode.ROLE_NOT_OPEN, "input", "appointmentId");
        }
        if (!appointments.end(appointmentId)) {
            throw notFound("appointmentId");
        }
        audit.record(Deed.by(viewer, "appointment.ended")
                .about(appointment.personId())
                .at(node.id())
                .because(reason));
        return new Done(appointmentId);
    }

    /** Invitations at the node that are open. */
    List<StaffInvitation> open(Organisation node) {
        return mapper.open(node.id(), now());
    }

    private Optional<Organisation> node(Viewer viewer, long id) {
        return organisations.find(id).filter(node -> viewer.standing().may(Permission.APPOINT_STAFF, node.path()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static IdentityRejected notFound(String field) {
        return new IdentityRejected(IdentityErrorCode.NOT_FOUND, "input", field);
    }

    private static IdentityRejected codeInvalid() {
        return new IdentityRejected(IdentityErrorCode.CODE_INVALID, "input", "code");
    }

    /** An invitation and its code. */
    record Invited(StaffInvitation invitation, String code) {}

    /** What was done it to. */
    record Done(long id) {}
}
