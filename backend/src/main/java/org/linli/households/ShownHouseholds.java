package org.linli.households;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.identity.ResidentCard;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Puts households together as their members, and as staff, see them. */
@Component
class ShownHouseholds {

    private static final int STAND_IN_DIGITS = 10_000;

    private final MembershipMapper mapper;
    private final DependantMapper dependants;
    private final FamilyMembers family;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Residents residents;
    private final Address address;

    ShownHouseholds(
            MembershipMapper mapper,
            DependantMapper dependants,
            FamilyMembers family,
            Memberships memberships,
            Organisations organisations,
            Residents residents,
            Address address) {
        this.mapper = mapper;
        this.dependants = dependants;
        this.family = family;
        this.memberships = memberships;
        this.organisations = organisations;
        this.residents = residents;
        this.address = address;
    }

    Optional<Household> own(long personId) {
        return memberships.find(personId).flatMap(membership -> organisations
                .find(membership.householdId())
                .map(node -> new Household(
                        node.id(),
                        node.communityId(),
                        address.full(node),
                        Objects.requireNonNull(membership.until()))));
    }

    List<HouseholdMember> members(long householdId, long viewerId) {
        var members = mapper.members(householdId, memberships.now());
        var people = residents.people(members.stream()
                .map(Membership::personId)
                .filter(Objects::nonNull)
                .toList());
        var without = family(householdId);
        return members.stream()
                .map(member -> {
                    var dependant = member.dependantId() == null ? null : without.get(member.dependantId());
                    var personId = member.personId();
                    var person = personId == null ? null : people.get(personId);
                    var name = dependant != null
                            ? dependant.name()
                            : person != null ? person.nickname() : standIn(personId == null ? 0 : personId);
                    return new HouseholdMember(
                            member.id(),
                            name,
                            member.relation(),
                            member.dependantId() != null,
                            member.head(),
                            personId != null && personId == viewerId,
                            dependant == null ? null : dependant.row().birthYear());
                })
                .toList();
    }

    HouseholdCard card(Organisation node) {
        var members = mapper.members(node.id(), memberships.now());
        var people = members.stream()
                .map(Membership::personId)
                .filter(Objects::nonNull)
                .toList();
        var cards = residents.cards(people);
        List<ResidentCard> shown =
                people.stream().map(cards::get).filter(Objects::nonNull).toList();
        return new HouseholdCard(node.id(), address.building(node), shown, members.size() - people.size());
    }

    private Map<Long, Named> family(long householdId) {
        var rows = dependants.inHousehold(householdId);
        var names = family.names(rows);
        var named = new HashMap<Long, Named>();
        for (var i = 0; i < rows.size(); i++) {
            named.put(rows.get(i).id(), new Named(rows.get(i), names.get(i)));
        }
        return named;
    }

    private static String standIn(long personId) {
        return "居民%04d".formatted(personId % STAND_IN_DIGITS);
    }

    private record Named(Dependant row, String name) {}
}
