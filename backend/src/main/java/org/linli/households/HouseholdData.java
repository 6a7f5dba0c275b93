package org.linli.households;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.organisation.Organisations;
import org.linli.shared.privacy.PersonalData;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/** What households keep about a person: where she lives and has lived, what she asked, and whom she told of. */
@Component
class HouseholdData implements PersonalData {

    private static final int ALL = 1000;

    private final MembershipMapper memberships;
    private final JoinRequestMapper requests;
    private final DependantMapper dependants;
    private final FamilyMembers family;
    private final Belongings belongings;
    private final Organisations organisations;
    private final Address address;
    private final Secrets secrets;

    HouseholdData(
            MembershipMapper memberships,
            JoinRequestMapper requests,
            DependantMapper dependants,
            FamilyMembers family,
            Belongings belongings,
            Organisations organisations,
            Address address,
            Secrets secrets) {
        this.memberships = memberships;
        this.requests = requests;
        this.dependants = dependants;
        this.family = family;
        this.belongings = belongings;
        this.organisations = organisations;
        this.address = address;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "household";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = new ArrayList<Map<String, Object>>();
        memberships.history(personId).forEach(membership -> rows.add(row(membership)));
        requests.own(personId, ALL).forEach(request -> rows.add(row(request)));
        var told = dependants.addedBy(personId);
        var names = family.names(told);
        for (var i = 0; i < told.size(); i++) {
            rows.add(row(told.get(i), names.get(i)));
        }
        return rows;
    }

    private Map<String, Object> row(Membership membership) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "membership");
        organisations.find(membership.householdId()).ifPresent(node -> row.put("address", address.full(node)));
        row.put("relation", membership.relation().name());
        row.put("head", membership.head());
        row.put("since", membership.createdAt().toString());
        if (membership.until() != null) {
            row.put("until", membership.until().toString());
        }
        return row;
    }

    private Map<String, Object> row(JoinRequest request) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "request");
        organisations.find(request.organisationId()).ifPresent(node -> row.put("place", node.name()));
        if (!request.doorSealed().isEmpty()) {
            secrets.open(request.personId(), JoinRequests.DOOR, request.doorSealed())
                    .ifPresent(door -> row.put("door", door));
        }
        row.put("state", request.state().name());
        if (request.reason() != null) {
            row.put("reason", request.reason());
        }
        row.put("createdAt", request.createdAt().toString());
        return row;
    }

    private static Map<String, Object> row(Dependant dependant, String name) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "dependant");
        row.put("name", name);
        if (dependant.birthYear() != null) {
            row.put("birthYear", dependant.birthYear());
        }
        return row;
    }

    /** Names that she told of others stay while others of the household are there: those are not hers alone. */
    @Override
    public void erase(long personId) {
        belongings.letGo(personId);
    }
}
