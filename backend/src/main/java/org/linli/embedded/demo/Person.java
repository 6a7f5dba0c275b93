package org.linli.embedded.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of the demo; {@code home} is her household, null for one who belongs to no community yet. */
record Person(long id, String level, @Nullable Node home) {

    private static final List<String> LEVELS = List.of("GUEST", "PHONE", "RESIDENT");

    boolean reaches(String required) {
        return LEVELS.indexOf(level) >= LEVELS.indexOf(required);
    }
}
