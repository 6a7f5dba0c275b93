package org.linli.households;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Opens what is sealed in requests, for those who may see it. */
@Component
class ShownRequests {

    private static final int MOST_CANDIDATES = 5;
    /** More than the buildings of one page have. */
    private static final int MOST_HOUSEHOLDS = 20_000;

    private final Organisations organisations;
    private final Memberships clock;
    private final Secrets secrets;

    ShownRequests(Organisations organisations, Memberships clock, Secrets secrets) {
        this.organisations = organisations;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Nullable
    ShownRequest own(@Nullable JoinRequest request) {
        return request == null ? null : own(List.of(request)).getFirst();
    }

    List<ShownRequest> own(List<JoinRequest> requests) {
        var now = clock.now();
        var doors = doors(requests);
        return requests.stream()
                .map(request -> new ShownRequest(
                        request.id(),
                        request.stateAt(now),
                        request.organisationId(),
                        doors.getOrDefault(request.id(), ""),
                        request.createdAt(),
                        request.reason()))
                .toList();
    }

    List<JoinRequestCard> cards(List<JoinRequest> requests) {
        var doors = doors(requests);
        return requests.stream()
                .map(request -> new JoinRequestCard(
                        request.id(),
                        request.personId(),
                        request.organisationId(),
                        request.path(),
                        doors.getOrDefault(request.id(), ""),
                        request.createdAt()))
                .toList();
    }

    /** Households at the chosen nodes whose doors have the numbers that were typed, with one look at the tree for all. */
    Map<JoinRequestCard, List<Organisation>> candidates(List<JoinRequestCard> cards) {
        var paths = new HashSet<String>();
        cards.forEach(card -> paths.add(card.path()));
        var households = organisations.householdsUnder(paths, MOST_HOUSEHOLDS);
        var candidates = new HashMap<JoinRequestCard, List<Organisation>>();
        for (var card : cards) {
            var door = Door.of(card.door());
            candidates.put(
                    card,
                    households.stream()
                            .filter(household -> household.path().startsWith(card.path()))
                            .filter(household -> Door.of(household.name()).matches(door))
                            .limit(MOST_CANDIDATES)
                            .toList());
        }
        return candidates;
    }

    private Map<Long, String> doors(List<JoinRequest> requests) {
        var told = requests.stream()
                .filter(request -> !request.doorSealed().isEmpty())
                .toList();
        var sealed = new ArrayList<Secrets.Sealed>();
        told.forEach(request -> sealed.add(new Secrets.Sealed(request.personId(), request.doorSealed())));
        var opened = secrets.openAll(JoinRequests.DOOR, sealed);
        var doors = new HashMap<Long, String>();
        for (var i = 0; i < told.size(); i++) {
            doors.put(told.get(i).id(), opened.get(i).orElse(""));
        }
        return doors;
    }
}
