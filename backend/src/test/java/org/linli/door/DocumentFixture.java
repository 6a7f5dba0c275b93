package org.linli.door;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.env.MockEnvironment;

/** Schemas and documents to price, and the limits as they are when nobody sets any. */
final class DocumentFixture {

    static final DoorLimits LIMITS = Binder.get(new MockEnvironment()).bindOrCreate("linli.door", DoorLimits.class);

    /** Small enough to price by hand. */
    static final GraphQLSchema SMALL = schema(
            """
            type Query { name: String node: Node things(first: Int! = 20): ThingConnection any(first: Int): [Any!] }
            type Mutation { add(x: Int): Thing }
            interface Node { id: ID! parts: [Thing!] }
            union Any = Thing | Box
            type ThingConnection { edges: [ThingEdge!]! total: Int }
            type ThingEdge { node: Thing! }
            type Thing implements Node {
              id: ID! tags: [String!]! parts(first: Int = 5): [Thing!] boxes: [Box!]! things(first: Int = 3): ThingConnection
            }
            type Box implements Node { id: ID! parts(first: Int = 20): [Thing!] }
            """);

    private DocumentFixture() {}

    static GraphQLSchema linli() {
        var registry = new TypeDefinitionRegistry();
        files("classpath*:graphql/*.graphqls").values().forEach(text -> registry.merge(new SchemaParser().parse(text)));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }

    static Map<String, String> files(String pattern) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return texts;
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    static Document parse(String document) {
        return new Parser().parseDocument(document);
    }

    static Map<String, FragmentDefinition> fragments(Document document) {
        var fragments = new HashMap<String, FragmentDefinition>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return fragments;
    }

    static OperationDefinition operation(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    }

    /** Each fragment uses the next one twice: {@code levels} of them make 2^levels fields of a few bytes. */
    static String doubling(int levels) {
        var document = new StringBuilder("{ activities(first: 1) { edges { node { ...f0 } } } }");
        for (var i = 0; i < levels; i++) {
            document.append(" fragment f%d on Activity { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }
        return document.append(" fragment f%d on Activity { id }".formatted(levels))
                .toString();
    }
}
