package org.linli.stations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is open.
 *
 * @param until from when on it is the other way round; null when not before days have passed
 */
public record OpenState(boolean open, @Nullable Instant until) {}
