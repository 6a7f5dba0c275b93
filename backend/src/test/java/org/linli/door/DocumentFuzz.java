package org.linli.door;

import static org.linli.fuzz.Fuzzing.require;

import graphql.AssertException;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.schema.GraphQLSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultKind;

/**
 * Any document is refused in words or has a price within the limits, the same when all that it asks for is put into a
 * fragment, and not lower with larger pages.
 */
public final class DocumentFuzz {

    private static final GraphQLSchema SCHEMA = DocumentFixture.linli();
    private static final DocumentCheck CHECK = new DocumentCheck(DocumentFixture.LIMITS, SCHEMA);
    private static final String WHOLE = "WholeOf";

    private DocumentFuzz() {}

    public static List<String> seeds() {
        var known = Manifest.all().stream()
                .filter(manifest -> manifest.client().equals("miniprogram"))
                .flatMap(manifest -> manifest.documents().values().stream());
        var attacks =
                Attacks.all().stream().map(Attacks.Attack::document).filter(document -> document.length() < 2_000);
        return Stream.concat(known, attacks).toList();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var document = parse(text);
        if (document == null || text.contains(WHOLE)) {
            return;
        }
        var some = price(document, variables(document, text.hashCode()));
        var most = price(document, variables(document, 50));
        require(most == null || some != null && some.cost() <= most.cost(), "larger pages do not cost less");
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (document.getDefinitions().size() < DocumentFixture.LIMITS.fragments() && isAboutDataOnly(document)) {
            require(
                    equal(most, price(inlined(document), variables(document, 50))),
                    "an inline fragment around it changes nothing");
            require(
                    operations.isEmpty() || equal(most, price(named(document), variables(document, 50))),
                    "a fragment around it changes nothing");
        }
    }

    private static @Nullable Document parse(String text) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(DocumentFixture.LIMITS.parserOptions())
                    .build());
        } catch (InvalidSyntaxException | AssertException refusedByTheParser) {
            return null;
        }
    }

    /** Nothing when it is refused. */
    private static @Nullable Price price(Document document, Map<String, Object> variables) {
        try {
            var price = CHECK.check(document, variables).price();
            var limits = DocumentFixture.LIMITS;
            require(price.cost() >= 0 && price.cost() <= limits.cost(), "the cost is within its limit");
            require(price.fields() >= 0 && price.fields() <= limits.fields(), "so are the fields");
            require(price.depth() <= limits.depth() && price.aliases() <= limits.aliases(), "and depth and aliases");
            require(price.fields() >= price.rootFields(), "the top is a part of all");
            return price;
        } catch (Fault fault) {
            require(fault.kind() == FaultKind.BAD_REQUEST, "it is the client's fault");
            return null;
        }
    }

    private static boolean equal(@Nullable Price one, @Nullable Price other) {
        return one == null ? other == null : one.equals(other);
    }

    /** The same number for all that the operations declare; a large one stands for the largest page and more. */
    private static Map<String, Object> variables(Document document, int value) {
        var variables = new HashMap<String, Object>();
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operation.getVariableDefinitions().forEach(definition -> variables.put(definition.getName(), value));
        }
        return variables;
    }

    /** Other definitions are refused whatever stands in them. */
    private static boolean isAboutDataOnly(Document document) {
        return document.getDefinitions().stream()
                .allMatch(each -> each instanceof OperationDefinition || each instanceof FragmentDefinition);
    }

    private static Document inlined(Document document) {
        return changed(document, operation -> InlineFragment.newInlineFragment()
                .selectionSet(operation.getSelectionSet())
                .build());
    }

    private static Document named(Document document) {
        var definitions = new ArrayList<Definition<?>>();
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            definitions.add(FragmentDefinition.newFragmentDefinition()
                    .name(WHOLE + definitions.size())
                    .typeCondition(new TypeName(root(operation)))
                    .selectionSet(operation.getSelectionSet())
                    .build());
        }
        var number = new int[1];
        var changed = changed(document, operation -> new FragmentSpread(WHOLE + number[0]++));
        return changed.transform(all -> definitions.forEach(all::definition));
    }

    private static String root(OperationDefinition operation) {
        var name = operation.getOperation().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Document changed(Document document, Function<OperationDefinition, Selection<?>> around) {
        var definitions = new ArrayList<Definition>();
        for (var definition : document.getDefinitions()) {
            definitions.add(
                    definition instanceof OperationDefinition operation
                            ? operation.transform(
                                    all -> all.selectionSet(new SelectionSet(List.of(around.apply(operation)))))
                            : definition);
        }
        return document.transform(all -> all.definitions(definitions));
    }
}
