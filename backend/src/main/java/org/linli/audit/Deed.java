package org.linli.audit;

import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;

/**
 * Something that has to go on record.
 *
 * @param action what was done, for example {@code phone.revealed}: a noun, a full stop, a past participle
 * @param actorId who did it; 0 for the server by itself
 * @param sessionId the device it was done from; empty for the server by itself
 * @param subjectId for whom; 0 for nobody in particular
 * @param organisationId at which node; 0 for none
 * @param purpose what for; null when nothing is said. Never anything personal
 * @param viewer whose appointments tell the role; null for the server by itself
 */
public record Deed(
        String action,
        long actorId,
        String sessionId,
        long subjectId,
        long organisationId,
        @Nullable String purpose,
        @Nullable Viewer viewer) {

    /** What the viewer does, or whoever acts for her; for the viewer herself unless told otherwise. */
    public static Deed by(Viewer viewer, String action) {
        return new Deed(action, viewer.actorId(), viewer.sessionId(), viewer.personId(), 0, null, viewer);
    }

    /** What the server does by itself. */
    public static Deed byServer(String action) {
        return new Deed(action, 0, "", 0, 0, null, null);
    }

    public Deed about(long personId) {
        return new Deed(action, actorId, sessionId, personId, organisationId, purpose, viewer);
    }

    public Deed at(long nodeId) {
        return new Deed(action, actorId, sessionId, subjectId, nodeId, purpose, viewer);
    }

    public Deed because(@Nullable String why) {
        return new Deed(action, actorId, sessionId, subjectId, organisationId, why, viewer);
    }
}
