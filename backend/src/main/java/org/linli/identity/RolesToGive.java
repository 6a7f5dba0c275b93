package org.linli.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.shared.Holding;
import org.linli.shared.Role;

/**
 * Which roles somebody may give and end at a node: an administrator of a community those who work there, one of a street
 * also the administrators of communities and auditors. Nobody gives a role of her own rank.
 */
final class RolesToGive {

    private static final Set<Role> OF_COMMUNITY = EnumSet.of(Role.GRID_WORKER, Role.STATION_STAFF, Role.BUILDING_HEAD);
    private static final Set<Role> OF_STREET =
            EnumSet.of(Role.GRID_WORKER, Role.STATION_STAFF, Role.BUILDING_HEAD, Role.COMMUNITY_ADMIN, Role.AUDITOR);

    private RolesToGive() {}

    static boolean allow(List<Holding> holdings, Role role, String path) {
        return holdings.stream()
                .filter(holding -> path.startsWith(holding.path()))
                .anyMatch(holding -> of(holding.role()).contains(role));
    }

    private static Set<Role> of(Role giver) {
        return switch (giver) {
            case COMMUNITY_ADMIN -> OF_COMMUNITY;
            case STREET_ADMIN -> OF_STREET;
            default -> Set.of();
        };
    }
}
