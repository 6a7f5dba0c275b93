package org.linli.schema;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads schema files and operations from the class path. */
final class SchemaFiles {

    private SchemaFiles() {}

    /** Texts by file name of all files that match an Ant pattern. */
    static Map<String, String> read(String pattern) {
        var texts = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return texts;
    }

    static GraphQLSchema schema(String pattern) {
        var registry = new TypeDefinitionRegistry();
        read(pattern).values().forEach(text -> registry.merge(new SchemaParser().parse(text)));
        var wiring = RuntimeWiring.newRuntimeWiring();
        for (var name : new String[] {"DateTime", "Date", "LocalTime"}) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(name)
                    .coercing(new Coercing<Object, Object>() {})
                    .build());
        }
        for (var name : new String[] {"Node", "UserError"}) {
            wiring.type(name, type -> type.typeResolver(environment -> null));
        }
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }
}
