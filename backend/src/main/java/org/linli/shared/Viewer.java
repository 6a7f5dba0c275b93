package org.linli.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;

/** Who asks. Controllers take it as {@code @ContextValue Viewer viewer}; it lives as long as one request. */
public final class Viewer {

    /** Someone who is not signed in. */
    public static final Viewer STRANGER = new Viewer(0, "", () -> Standing.NONE);

    private final long personId;
    private final String sessionId;
    private final long actorId;
    private final Supplier<Standing> source;
    private volatile @Nullable Standing standing;

    /** A person with a valid session; {@code source} is asked at most when the standing matters. */
    public Viewer(long personId, String sessionId, Supplier<Standing> source) {
        this(personId, sessionId, personId, source);
    }

    /** A person for whom somebody else, {@code actorId}, acts. */
    public Viewer(long personId, String sessionId, long actorId, Supplier<Standing> source) {
        this.personId = personId;
        this.sessionId = sessionId;
        this.actorId = actorId;
        this.source = source;
    }

    public boolean isStranger() {
        return personId == 0;
    }

    /** The person's id, or a fault that tells the client to sign in. */
    public long personId() {
        if (isStranger()) {
            throw Fault.unauthenticated();
        }
        return personId;
    }

    /** The session's id; empty for a stranger. */
    public String sessionId() {
        return sessionId;
    }

    /** Who really acts: the person herself, or whoever acts for her. */
    public long actorId() {
        return actorId;
    }

    /** Whether somebody else acts for the person. */
    public boolean isProxy() {
        return actorId != personId;
    }

    /** Level and roles, read once a request. */
    public Standing standing() {
        var known = standing;
        if (known == null) {
            known = source.get();
            standing = known;
        }
        return known;
    }

    /** Ends with a fault unless the person is staff somewhere. */
    public void requireStaff() {
        personId();
        if (!standing().isStaff()) {
            throw Fault.forbidden();
        }
    }

    /** Ends with a fault unless the person's appointments permit this somewhere. */
    public void require(Permission permission) {
        personId();
        if (!standing().may(permission)) {
            throw Fault.forbidden();
        }
    }
}
