package org.linli.shared;

import java.util.List;

/** What a person is entitled to, as of this request. */
public record Standing(VerificationLevel level, List<Holding> holdings) {

    /** The standing of someone who is not signed in. */
    static final Standing NONE = new Standing(VerificationLevel.GUEST, List.of());

    /** Whether the person is staff anywhere. */
    public boolean isStaff() {
        return holdings.stream().anyMatch(holding -> holding.role().isStaff());
    }

    /** Whether the person has an appointment at the node at {@code path} or above it. */
    public boolean holdsAt(String path) {
        return holdings.stream().anyMatch(holding -> holding.covers(path));
    }

    /** Whether the person's appointments permit this somewhere. */
    public boolean may(Permission permission) {
        return holdings.stream().anyMatch(holding -> permission.isGivenBy(holding.role()));
    }

    /** Whether the person's appointments permit this at the node at {@code path}: never beside or above her own. */
    public boolean may(Permission permission, String path) {
        return holdings.stream().anyMatch(holding -> permission.isGivenBy(holding.role()) && holding.covers(path));
    }
}
