package org.linli.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Role;
import org.linli.shared.Standing;

/**
 * What a kind of meeting is.
 *
 * @param at which nodes it is held at
 * @param conveners who calls it, at the node or above it
 * @param invited who is invited by the role, at the node and under it
 * @param named whether the convener names people besides
 * @param open whether any resident of the node may come without an invitation
 * @param internal whether only staff and those invited see it
 * @param quorum how many have to come
 * @param everyDays how often as a rule; null when there is no rule
 */
record MeetingPolicy(
        List<OrganisationKind> at,
        List<Role> conveners,
        List<Role> invited,
        boolean named,
        boolean open,
        boolean internal,
        Quorum quorum,
        @Nullable Integer everyDays) {

    /** Whether somebody calls this kind at the node at this path. */
    boolean isCalledBy(Standing standing, String path) {
        return standing.holdings().stream()
                .anyMatch(holding -> conveners.contains(holding.role()) && path.startsWith(holding.path()));
    }
}
