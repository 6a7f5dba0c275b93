package org.linli.stations;

import java.time.Instant;

/** A span of time, without its end. */
public record Span(Instant startsAt, Instant endsAt) {

    public Span {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("A span has to end after its start");
        }
    }

    /** Whether both have an instant in common; spans that only touch do not. */
    public boolean overlaps(Span other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Whether all of the other one is in this one. */
    public boolean covers(Span other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }
}
