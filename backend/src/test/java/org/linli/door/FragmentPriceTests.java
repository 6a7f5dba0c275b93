package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.Fault;

/** A document costs the same whether its fragments are named or written out, and is refused for the same reason. */
class FragmentPriceTests {

    private static final int DOCUMENTS = 10_000;
    private static final List<GraphQLSchema> SCHEMAS = List.of(DocumentFixture.SMALL, DocumentFixture.linli());

    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void documentsCostTheSameInBothForms() {
        var uses = 0L;
        var refused = 0;
        var characters = 0L;
        for (var i = 0; i < DOCUMENTS; i++) {
            var schema = SCHEMAS.get(i % SCHEMAS.size());
            var twins = RandomDocuments.next(schema, random::nextInt);
            var named = DocumentFixture.parse(twins.fragments());
            var inlined = DocumentFixture.parse(twins.inlined());
            var outcome = outcome(schema, named, twins);

            assertThat(outcome).as("seed %d: %s", seed, twins).isEqualTo(outcome(schema, inlined, twins));
            assertThat(price(schema, named, twins))
                    .as("seed %d: %s", seed, twins)
                    .isEqualTo(price(schema, inlined, twins));
            uses += twins.uses();
            refused += outcome.startsWith("door.") ? 1 : 0;
            characters += twins.inlined().length();
        }

        System.out.printf(
                "%d documents cost the same with %d uses of fragments as without, seed %d: %d beyond a limit, %d characters each%n",
                DOCUMENTS, uses, seed, refused, characters / DOCUMENTS);
        assertThat(uses).isGreaterThan(DOCUMENTS);
        assertThat(refused).isBetween(DOCUMENTS / 100, DOCUMENTS - DOCUMENTS / 100);
    }

    @Test
    void pricingAFragmentOnceOnlyIsNoticed() {
        var noticed = 0;
        for (var i = 0; i < 1_000; i++) {
            var twins = RandomDocuments.next(DocumentFixture.SMALL, random::nextInt);
            var document = DocumentFixture.parse(twins.fragments());
            var mutant =
                    new PricedOnce(DocumentFixture.SMALL, DocumentFixture.fragments(document), sizes(document, twins));
            var price = price(mutant, DocumentFixture.SMALL, document);
            var right = price(DocumentFixture.SMALL, DocumentFixture.parse(twins.inlined()), twins);
            noticed += price.equals(right) ? 0 : 1;
        }

        assertThat(noticed).as("the mutant must be caught, seed %d", seed).isPositive();
    }

    /** What the whole check says, its limits included. */
    private static String outcome(GraphQLSchema schema, Document document, RandomDocuments.Twins twins) {
        try {
            return new DocumentCheck(DocumentFixture.LIMITS, schema)
                    .check(document, twins.variables())
                    .toString();
        } catch (Fault fault) {
            return fault.getMessage();
        }
    }

    /** The price beyond all limits too. */
    private static Price price(GraphQLSchema schema, Document document, RandomDocuments.Twins twins) {
        var pricing = new Pricing(schema, DocumentFixture.fragments(document), sizes(document, twins));
        return price(pricing, schema, document);
    }

    private static Price price(Pricing pricing, GraphQLSchema schema, Document document) {
        return pricing.of(DocumentFixture.operation(document).getSelectionSet(), schema.getQueryType());
    }

    private static ListSizes sizes(Document document, RandomDocuments.Twins twins) {
        return ListSizes.of(DocumentFixture.operation(document), twins.variables(), DocumentFixture.LIMITS.listSize());
    }
}
