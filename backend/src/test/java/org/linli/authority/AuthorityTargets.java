package org.linli.authority;

import java.util.Map;
import java.util.function.Function;
import org.linli.activities.ActivityFixture;
import org.linli.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Makes the thing at a node that an argument of this name is to be the id of, a new one each time. */
@Component
class AuthorityTargets {

    /** The id of nothing. */
    private static final String NOTHING = "4711";

    private final Map<String, Function<Organisation, Object>> makers;

    AuthorityTargets(ActivityFixture activities) {
        this.makers = Map.of(
                "organisationId", node -> Long.toString(node.id()),
                "activityId", node -> Long.toString(activities.open(node, 5)));
    }

    Object id(String name, Organisation node) {
        return makers.getOrDefault(name, any -> NOTHING).apply(node);
    }
}
