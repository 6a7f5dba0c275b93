package org.linli.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/**
 * Somebody's appointment.
 *
 * @param startsOn the first day
 * @param endsOn the last day; null while open-ended
 */
public record Appointed(
        long id, long organisationId, long personId, Role role, LocalDate startsOn, @Nullable LocalDate endsOn) {}
