package org.linli.door;

import graphql.GraphQLContext;
import org.linli.shared.Viewer;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Who may read the schema: staff, and everyone in the embedded mode, where GraphiQL lives on it. */
@Component
class SchemaReaders {

    private final boolean embedded;

    SchemaReaders(Environment environment) {
        this.embedded = environment.getProperty("linli.embedded", Boolean.class, false);
    }

    /** Whether the viewer of this request is one of them. */
    boolean include(GraphQLContext context) {
        Viewer viewer = context.getOrDefault("viewer", Viewer.STRANGER);
        try {
            return embedded || !viewer.isStranger() && viewer.standing().isStaff();
        } catch (DataAccessException databaseAway) {
            return false;
        }
    }
}
