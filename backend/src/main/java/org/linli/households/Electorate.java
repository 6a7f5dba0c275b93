package org.linli.households;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Who lives where, for those who draw up a roll. */
@Component
public class Electorate {

    private static final int PAGE = 500;

    private final MembershipMapper mapper;
    private final Organisations organisations;
    private final Clock clock;

    Electorate(MembershipMapper mapper, Organisations organisations, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Tells all residents who belong to a household at a node or under it now, some hundred at a time.
     *
     * @param node a community, or a node under one
     */
    public void eachResident(Organisation node, Consumer<List<Resident>> told) {
        var communityId = Objects.requireNonNull(node.communityId());
        var now = clock.instant();
        var after = 0L;
        List<Membership> found;
        do {
            found = mapper.inCommunity(communityId, now, after, PAGE);
            if (!found.isEmpty()) {
                after = found.getLast().id();
                told.accept(under(node, found));
            }
        } while (found.size() == PAGE);
    }

    private List<Resident> under(Organisation node, List<Membership> found) {
        var households =
                organisations.byId(found.stream().map(Membership::householdId).collect(Collectors.toSet()));
        var residents = new ArrayList<Resident>();
        for (var membership : found) {
            var household = households.get(membership.householdId());
            if (household != null && household.path().startsWith(node.path())) {
                residents.add(new Resident(Objects.requireNonNull(membership.personId()), membership.householdId()));
            }
        }
        return residents;
    }

    /** The household that a person belongs to now. */
    public Optional<Long> householdOf(long personId) {
        return mapper.find(personId, clock.instant()).map(Membership::householdId);
    }

    /** Somebody who lives there. */
    public record Resident(long personId, long householdId) {}
}
