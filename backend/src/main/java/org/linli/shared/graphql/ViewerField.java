package org.linli.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The viewer in a payload, as {@code Query.viewer} shows her: whichever module serves that. */
public final class ViewerField {

    private static final FieldCoordinates VIEWER = FieldCoordinates.coordinates("Query", "viewer");

    private ViewerField() {}

    /** The viewer as she is now; null for a stranger. */
    public static @Nullable Record of(DataFetchingEnvironment environment) {
        var schema = environment.getGraphQLSchema();
        var field = schema.getQueryType().getFieldDefinition(VIEWER.getFieldName());
        try {
            var fetched = schema.getCodeRegistry().getDataFetcher(VIEWER, field).get(environment);
            return (Record) (fetched instanceof Optional<?> found ? found.orElse(null) : fetched);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
