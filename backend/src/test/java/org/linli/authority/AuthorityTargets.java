package org.linli.authority;

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
        this.makers = Map.of(
                "organisationId", Organisation::id,
                "activityId", node -> activities.open(node, 5),
                "joinRequestId", node -> households.open(home(node)),
                "id", node -> households.householdId(home(node)),
                "householdId", node -> households.householdId(home(node)),
                "personId", node -> households.resident(home(node)),
                "itemIds", node -> contents.open(home(node)),
                "callId", node -> calls.open(home(node)),
                "invitationId", invitations::open,
                "appointmentId", invitations::appointment);
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
