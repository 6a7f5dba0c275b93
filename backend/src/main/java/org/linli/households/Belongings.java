package org.linli.households;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person leaves behind when she does not want it kept any more; each may be done again. */
@Component
class Belongings {

    private final Memberships memberships;
    private final MembershipMapper mapper;
    private final JoinRequestMapper requests;
    private final DependantMapper dependants;
    private final FamilyMembers family;

    Belongings(
            Memberships memberships,
            MembershipMapper mapper,
            JoinRequestMapper requests,
            DependantMapper dependants,
            FamilyMembers family) {
        this.memberships = memberships;
        this.mapper = mapper;
        this.requests = requests;
        this.dependants = dependants;
        this.family = family;
    }

    /** Where she lives, or has said she lives. */
    @Transactional
    void letGo(long personId) {
        mapper.findLive(personId).ifPresent(memberships::end);
        requests.open(personId).ifPresent(id -> {
            requests.close(id, JoinRequestState.WITHDRAWN, null, null);
            requests.unlist(id);
        });
        requests.erase(personId);
    }

    /** What is kept of children in her household, unless somebody else there agrees. */
    @Transactional
    void letGoOfChildren(long personId) {
        mapper.findLive(personId).ifPresent(membership -> {
            mapper.lock(membership.householdId(), membership.communityId(), memberships.now());
            family.settle(membership.householdId());
        });
    }

    /** The names that she has told of family members. */
    @Transactional
    void letGoOfNames(long personId) {
        var households = dependants.addedBy(personId).stream().collect(Collectors.groupingBy(Dependant::householdId));
        households.keySet().stream().sorted().forEach(id -> {
            mapper.lock(id, households.get(id).getFirst().communityId(), memberships.now());
            family.erase(id, dependant -> dependant.addedBy() == personId);
        });
    }
}
