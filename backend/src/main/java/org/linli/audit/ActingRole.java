package org.linli.audit;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Holding;
import org.linli.shared.Role;

/** Tells by which role somebody acts: staff before others, and the appointment nearest to the node. */
final class ActingRole {

    private static final Comparator<Holding> STRENGTH = Comparator.<Holding, Boolean>comparing(
                    holding -> holding.role().isStaff())
            .thenComparing(holding -> holding.path().length())
            .thenComparing(Holding::role);

    private ActingRole() {}

    /**
     * The role of a deed; null when somebody does it for herself, and for the server.
     *
     * @param path of the node; empty for none
     */
    static @Nullable Role of(Deed deed, String path) {
        var viewer = deed.viewer();
        if (viewer == null || viewer.isStranger()) {
            return null;
        }
        if (viewer.isProxy()) {
            return Role.GRID_WORKER;
        }
        if (path.isEmpty()
                || deed.subjectId() == deed.actorId() && !viewer.standing().isStaff()) {
            return null;
        }
        return viewer.standing().holdings().stream()
                .filter(holding -> path.startsWith(holding.path()))
                .max(STRENGTH)
                .map(Holding::role)
                .orElse(null);
    }
}
