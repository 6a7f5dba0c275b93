package org.linli.shared.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scalar DateTime: an instant in RFC 3339, written in UTC, read with any offset, from the year 2000 to 2100. */
@Component
class DateTimeScalar extends TextScalar<Instant> {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    DateTimeScalar() {
        super(
                "DateTime",
                "DateTime must be an RFC 3339 instant of the years 2000 to 2099,"
                        + " for example 2026-11-22T09:30:00+08:00.");
    }

    @Override
    @Nullable
    Instant read(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        return instant.isBefore(EARLIEST) || !instant.isBefore(LATEST) ? null : instant;
    }

    @Override
    String write(Object instant) {
        return instant.toString();
    }
}
