package org.linli.door.answers;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * An answer that is being made to be kept: as for a stranger, whoever asks. What a stranger is not shown, staff may be:
 * if a field finds nothing, the answer is made again for the one who asks, and not kept.
 */
class Making {

    /** The request attribute that it travels in from the servlet's filters to GraphQL. */
    static final String ATTRIBUTE = Making.class.getName();

    private final Sources sources = new Sources();
    private volatile Viewer asker = Viewer.STRANGER;
    private volatile boolean whole;
    private volatile boolean personal;

    Sources sources() {
        return sources;
    }

    void askedBy(Viewer viewer) {
        asker = viewer;
    }

    /** Looks at what a stranger would get, and tells whether it will do for the one who asks. */
    boolean suffices(WebGraphQlResponse response) {
        Map<String, Object> data = response.getData();
        var sound = response.isValid() && response.getErrors().isEmpty() && data != null;
        whole = sound && data.values().stream().allMatch(Objects::nonNull);
        personal = sound && !whole && !asker.isStranger();
        return !personal;
    }

    /** Whether it is to be made for the one who asks. */
    boolean isPersonal() {
        return personal;
    }

    /** Whether it may be kept, and stays true for a while. */
    boolean isWorthKeeping(Instant now) {
        return whole && sources.end().isAfter(now);
    }
}
