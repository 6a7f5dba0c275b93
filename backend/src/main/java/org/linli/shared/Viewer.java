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
    private final Supplier<Standing> source;
    private volatile @Nullable Standing standing;

    /** A person with a valid session; {@code source} is asked at most when the standing matters. */
    public Viewer(long personId, String sessionId, Supplier<Standing> source) {
        this.personId = personId;
        this.sessionId = sessionId;
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
}
