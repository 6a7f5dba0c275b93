package org.linli.door;

import graphql.GraphQLContext;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whom the door trusts with the schema and with documents of their own: staff, and everyone in the embedded mode, where
 * GraphiQL lives on both.
 */
@Component
class Insiders {

    private final boolean embedded;

    Insiders(Environment environment) {
        this.embedded = environment.getProperty("linli.embedded", Boolean.class, false);
    }

    /** Whether the viewer of this request is one of them, as far as can be told. */
    boolean include(GraphQLContext context) {
        try {
            return isInsider(context);
        } catch (DataAccessException databaseAway) {
            return false;
        }
    }

    /** Ends with a fault unless the viewer of this request is one of them; {@code key} names its message. */
    void require(GraphQLContext context, String key) {
        try {
            if (!isInsider(context)) {
                throw Fault.forbidden(key);
            }
        } catch (DataAccessException databaseAway) {
            throw Fault.unavailable();
        }
    }

    private boolean isInsider(GraphQLContext context) {
        Viewer viewer = context.getOrDefault("viewer", Viewer.STRANGER);
        return embedded || !viewer.isStranger() && viewer.standing().isStaff();
    }
}
