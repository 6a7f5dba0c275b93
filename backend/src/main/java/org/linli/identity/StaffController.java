package org.linli.identity;

import graphql.relay.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Appointed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Invites staff, and shows who they are. Codes are secrets, so their outcomes are kept sealed. */
@Controller
class StaffController {

    private final StaffInvitations invitations;
    private final Appointments appointments;
    private final Organisations organisations;
    private final Residents residents;
    private final People people;
    private final CodeLimits limits;
    private final Idempotency idempotency;
    private final RemoteIdempotency sealed;
    private final UserErrors userErrors;

    StaffController(
            StaffInvitations invitations,
            Appointments appointments,
            Organisations organisations,
            Residents residents,
            People people,
            CodeLimits limits,
            Idempotency idempotency,
            RemoteIdempotency sealed,
            UserErrors userErrors) {
        this.invitations = invitations;
        this.appointments = appointments;
        this.organisations = organisations;
        this.residents = residents;
        this.people = people;
        this.limits = limits;
        this.idempotency = idempotency;
        this.sealed = sealed;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Organisation")
    List<StaffInvitation> staffInvitations(Organisation node) {
        return invitations.open(node);
    }

    @SchemaMapping(typeName = "Organisation")
    Connection<Appointed> staff(Organisation node, @Argument int first, @Argument @Nullable String after) {
        var page = Page.of("staff", first, after);
        var from = page.afterOr(new Cursor(0, 0)).id();
        var rows = appointments.at(node, Standings.GUARDED, from, page.limit());
        return page.connect(rows, row -> new Cursor(0, row.id()));
    }

    @BatchMapping(typeName = "StaffMember")
    Map<Appointed, PublicPerson> person(List<Appointed> staff) {
        return References.toOne(staff, Appointed::personId, residents::people);
    }

    @BatchMapping(typeName = "StaffInvitation")
    Map<StaffInvitation, Organisation> organisation(List<StaffInvitation> open) {
        return References.toOne(open, StaffInvitation::organisationId, organisations::byId);
    }

    @MutationMapping
    StaffInvitePayload staffInvite(@Argument StaffInviteInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "staffInvite", input);
        var outcome = sealed.once(
                request,
                StaffInvitations.Invited.class,
                () -> invitations.invite(viewer, input.organisationId(), input.role(), input.note(), input.endsOn()));
        var invited = outcome.value();
        return new StaffInvitePayload(
                invited == null ? null : invited.invitation(),
                invited == null ? null : invited.code(),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    StaffInvitationRevokePayload staffInvitationRevoke(
            @Argument StaffInvitationRevokeInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "staffInvitationRevoke", input);
        var outcome = idempotency.once(
                request, StaffInvitations.Done.class, () -> invitations.revoke(viewer, input.invitationId()));
        return new StaffInvitationRevokePayload(
                id(outcome.value()), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    StaffInvitationAcceptPayload staffInvitationAccept(
            @Argument StaffInvitationAcceptInput input, @ContextValue Viewer viewer, Locale locale) {
        limits.takeHandedCode(viewer);
        var request = Request.of(viewer, input.clientRequestId(), "staffInvitationAccept", input);
        var outcome = sealed.once(
                request, StaffInvitations.Done.class, () -> invitations.accept(viewer, input.code(), input.password()));
        return new StaffInvitationAcceptPayload(
                outcome.value() == null ? null : people.find(viewer.personId()).orElse(null),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    AppointmentEndPayload appointmentEnd(
            @Argument AppointmentEndInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "appointmentEnd", input);
        var outcome = idempotency.once(
                request,
                StaffInvitations.Done.class,
                () -> invitations.end(viewer, input.appointmentId(), input.reason()));
        return new AppointmentEndPayload(id(outcome.value()), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    private static @Nullable Long id(StaffInvitations.@Nullable Done done) {
        return done == null ? null : done.id();
    }

    record StaffInviteInput(
            long organisationId,
            Role role,
            @Nullable String note,
            @Nullable LocalDate endsOn,
            @Nullable String clientRequestId) {}

    record StaffInvitationRevokeInput(long invitationId, @Nullable String clientRequestId) {}

    record StaffInvitationAcceptInput(String code, String password, @Nullable String clientRequestId) {}

    record AppointmentEndInput(long appointmentId, String reason, @Nullable String clientRequestId) {}

    record StaffInvitePayload(
            @Nullable StaffInvitation invitation,
            @Nullable String code,
            List<UserError<IdentityErrorCode>> userErrors) {}

    record StaffInvitationRevokePayload(@Nullable Long invitationId, List<UserError<IdentityErrorCode>> userErrors) {}

    record StaffInvitationAcceptPayload(@Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}

    record AppointmentEndPayload(@Nullable Long appointmentId, List<UserError<IdentityErrorCode>> userErrors) {}
}
