package org.linli.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import org.jspecify.annotations.Nullable;

/** The viewer in a payload, as {@code Query.viewer} shows her: whichever module serves that. */
public final class ViewerField {

    private static final FieldCoordinates VIEWER = FieldCoordinates.coordinates("Query", "viewer");

    private ViewerField() {}

    /** The viewer as she is now; null for a stranger. May be a promise, which GraphQL waits for. */
    public static @Nullable Object of(DataFetchingEnvironment environment) {
        var schema = environment.getGraphQLSchema();
        var field = schema.getQueryType().getFieldDefinition(VIEWER.getFieldName());
        try {
            return schema.getCodeRegistry().getDataFetcher(VIEWER, field).get(environment);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
