package org.linli.stations;

import org.jspecify.annotations.Nullable;

/**
 * Something that a station offers.
 *
 * @param papers to bring, with line feeds between
 * @param slotMinutes how long a slot is; null when slots cannot be booked
 */
public record StationOffer(
        long id,
        long stationId,
        String name,
        ServiceKind kind,
        @Nullable String description,
        ServiceProvision provision,
        @Nullable String provider,
        @Nullable String fee,
        @Nullable String audience,
        String papers,
        boolean confidential,
        boolean care,
        boolean offered,
        @Nullable Integer slotMinutes) {}
