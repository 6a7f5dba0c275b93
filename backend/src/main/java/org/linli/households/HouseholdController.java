package org.linli.households;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.linli.shared.secrets.Secrets;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves members their household. */
@Controller
class HouseholdController {

    private final Households households;
    private final ShownHouseholds shown;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final Secrets secrets;

    HouseholdController(
            Households households,
            ShownHouseholds shown,
            Organisations organisations,
            Idempotency idempotency,
            UserErrors userErrors,
            Secrets secrets) {
        this.households = households;
        this.shown = shown;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.secrets = secrets;
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<Household> household(@ContextValue Viewer viewer) {
        return shown.own(viewer.personId());
    }

    @SchemaMapping
    Optional<Organisation> community(Household household) {
        return Optional.ofNullable(household.communityId()).flatMap(organisations::find);
    }

    @SchemaMapping
    List<HouseholdMember> members(Household household, @ContextValue Viewer viewer) {
        return shown.members(household.id(), viewer.personId());
    }

    @MutationMapping
    HouseholdLeavePayload householdLeave(
            @Argument HouseholdLeaveInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "householdLeave", input);
        var outcome = idempotency.once(request, Joined.class, () -> households.leave(viewer));
        return new HouseholdLeavePayload(
                outcome.value() == null ? null : ViewerField.of(environment), errors(outcome, environment.getLocale()));
    }

    @MutationMapping
    HouseholdInvitePayload householdInvite(
            @Argument HouseholdInviteInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "householdInvite", input);
        var outcome = idempotency.onceSecret(request, Households.Invitation.class, () -> households.invite(viewer));
        var made = outcome.value();
        return new HouseholdInvitePayload(
                made == null ? null : made.code(), made == null ? null : made.expiresAt(), errors(outcome, locale));
    }

    @MutationMapping
    DependantAddPayload dependantAdd(@Argument DependantAddInput input, @ContextValue Viewer viewer, Locale locale) {
        var kept = input.withName(secrets.index("request", input.name()));
        var request = Request.of(viewer, input.clientRequestId(), "dependantAdd", kept);
        var outcome = idempotency.once(request, Joined.class, () -> households.add(viewer, input.told()));
        return new DependantAddPayload(ownAfter(outcome, viewer), errors(outcome, locale));
    }

    @MutationMapping
    DependantRemovePayload dependantRemove(
            @Argument DependantRemoveInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "dependantRemove", input);
        var outcome = idempotency.once(request, Joined.class, () -> households.remove(viewer, input.memberId()));
        return new DependantRemovePayload(ownAfter(outcome, viewer), errors(outcome, locale));
    }

    private @Nullable Household ownAfter(Outcome<Joined> outcome, Viewer viewer) {
        return outcome.value() == null ? null : shown.own(viewer.personId()).orElse(null);
    }

    private List<UserError<HouseholdErrorCode>> errors(Outcome<?> outcome, Locale locale) {
        return userErrors.of(HouseholdErrorCode.class, outcome, locale);
    }

    record HouseholdLeaveInput(@Nullable String clientRequestId) {}

    record HouseholdInviteInput(@Nullable String clientRequestId) {}

    record DependantAddInput(
            String name,
            Relation relation,
            @Nullable Integer birthYear,
            boolean guardianAgrees,
            String policyVersion,
            @Nullable String clientRequestId) {

        NewDependant told() {
            return new NewDependant(name, relation, birthYear, guardianAgrees, policyVersion);
        }

        /** What is hashed of the input must not let a name be found by trying. */
        DependantAddInput withName(String other) {
            return new DependantAddInput(other, relation, birthYear, guardianAgrees, policyVersion, clientRequestId);
        }
    }

    record DependantRemoveInput(long memberId, @Nullable String clientRequestId) {}

    record HouseholdLeavePayload(@Nullable Record viewer, List<UserError<HouseholdErrorCode>> userErrors) {}

    record HouseholdInvitePayload(
            @Nullable String code, @Nullable Instant expiresAt, List<UserError<HouseholdErrorCode>> userErrors) {}

    record DependantAddPayload(@Nullable Household household, List<UserError<HouseholdErrorCode>> userErrors) {}

    record DependantRemovePayload(@Nullable Household household, List<UserError<HouseholdErrorCode>> userErrors) {}
}
