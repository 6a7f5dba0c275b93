package org.linli.authority;

import java.util.Map;
import java.util.function.Function;
import org.linli.activities.ActivityFixture;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.households.HouseholdFixture;
import org.linli.moderation.ContentFixture;
import org.linli.notifications.calls.CallFixture;
import org.linli.organisation.Organisation;
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
    private final Audit audit;

    AuthorityTargets(
            ActivityFixture activities,
            HouseholdFixture households,
            ContentFixture contents,
            CallFixture calls,
            Audit audit) {
        this.households = households;
        this.contents = contents;
        this.calls = calls;
        this.audit = audit;
        this.makers = Map.of(
                "organisationId", Organisation::id,
                "activityId", node -> activities.open(node, 5),
                "joinRequestId", households::open,
                "id", households::householdId,
                "householdId", households::householdId,
                "personId", households::resident,
                "itemIds", contents::open,
                "callId", calls::open);
    }

    /** Puts something into each list of a node. */
    void fill(Organisation node) {
        households.open(node);
        contents.open(node);
        calls.open(node);
        audit.record(Deed.byServer("matrix.filled").at(node.id()));
    }

    Object id(String name, Organisation node) {
        return makers.getOrDefault(name, any -> NOTHING).apply(node).toString();
    }
}
