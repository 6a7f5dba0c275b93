package org.linli.authority;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.linli.activities.ActivityFixture;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.households.HouseholdFixture;
import org.linli.identity.InvitationFixture;
import org.linli.moderation.ContentFixture;
import org.linli.notifications.calls.CallFixture;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Makes the thing at a node that an argument of this name is to be the id of, a new one each time. */
@Component
class AuthorityTargets {

    /** The id of nothing. */
    private static final String NOTHING = "4711";

    private final Map<String, Function<Organisation, Object>> makers;
    private final HouseholdFixture households;
    private final ContentFixture contents;
    private final CallFixture calls;
    private final Organisations organisations;
    private final Audit audit;

    AuthorityTargets(
            ActivityFixture activities,
            HouseholdFixture households,
            ContentFixture contents,
            CallFixture calls,
            InvitationFixture invitations,
            Organisations organisations,
            Audit audit) {
        this.organisations = organisations;
        this.households = households;
        this.contents = contents;
        this.calls = calls;
        this.audit = audit;
        this.makers = Map.ofEntries(
                entry("organisationId", Organisation::id),
                entry("activityId", node -> activities.open(node, 5)),
                entry("joinRequestId", node -> households.open(home(node))),
                entry("id", node -> households.householdId(home(node))),
                entry("householdId", node -> households.householdId(home(node))),
                entry("personId", node -> households.resident(home(node))),
                entry("phone", node -> households.phoneOfResident(home(node))),
                entry("itemIds", node -> contents.open(home(node))),
                entry("callId", node -> calls.open(home(node))),
                entry("invitationId", invitations::open),
                entry("appointmentId", invitations::appointment));
    }

    /** Puts something into each list of a node. */
    void fill(Organisation node) {
        households.open(home(node));
        contents.open(home(node));
        calls.open(home(node));
        audit.record(Deed.byServer("matrix.filled").at(node.id()));
    }

    /** People live in communities: what is above one is in another one there. */
    private Organisation home(Organisation node) {
        return node.communityId() == null ? organisations.add(node, OrganisationKind.COMMUNITY, "别的社区") : node;
    }

    Object id(String name, Organisation node) {
        return makers.getOrDefault(name, any -> NOTHING).apply(node).toString();
    }
}
