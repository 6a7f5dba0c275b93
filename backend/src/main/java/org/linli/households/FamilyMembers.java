package org.linli.households;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of family members without a phone: their names as long as somebody of the household is there, those of
 * children only as long as somebody of the household agrees.
 */
@Component
class FamilyMembers {

    static final String NAME = "dependant";

    private final DependantMapper mapper;
    private final MembershipMapper memberships;
    private final Consents consents;
    private final Secrets secrets;
    private final Clock clock;

    FamilyMembers(
            DependantMapper mapper, MembershipMapper memberships, Consents consents, Secrets secrets, Clock clock) {
        this.mapper = mapper;
        this.memberships = memberships;
        this.consents = consents;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Erases what nobody answers for any more; the caller holds the household. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(long householdId) {
        var people = memberships.members(householdId, clock.instant()).stream()
                .map(Membership::personId)
                .filter(Objects::nonNull)
                .toList();
        var agreed = people.stream().anyMatch(person -> consents.has(person, ConsentItem.CHILDREN));
        erase(householdId, dependant -> people.isEmpty() || dependant.child() && !agreed);
    }

    /** Erases some of the family members of a household; the caller holds the household. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(long householdId, Predicate<Dependant> wanted) {
        var all = mapper.inHousehold(householdId);
        var gone = all.stream().filter(wanted).toList();
        gone.forEach(dependant -> {
            mapper.endMembership(dependant.id(), clock.instant());
            mapper.erase(dependant.id());
        });
        if (!gone.isEmpty() && gone.size() == all.size()) {
            secrets.shred(householdId);
        }
    }

    /** Names of family members, in their order; a star for one that cannot be read any more. */
    List<String> names(List<Dependant> dependants) {
        var sealed = dependants.stream()
                .map(dependant ->
                        new Secrets.Sealed(dependant.householdId(), Objects.requireNonNull(dependant.nameSealed())))
                .toList();
        return secrets.openAll(NAME, sealed).stream()
                .map(name -> name.orElse("*"))
                .toList();
    }
}
