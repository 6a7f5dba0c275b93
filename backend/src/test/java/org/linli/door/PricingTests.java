package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import graphql.introspection.IntrospectionQuery;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.shared.errors.Fault;

class PricingTests {

    private static final DocumentCheck SMALL = new DocumentCheck(DocumentFixture.LIMITS, DocumentFixture.SMALL);
    private static final DocumentCheck LINLI = new DocumentCheck(DocumentFixture.LIMITS, DocumentFixture.linli());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ name }                                                    | 1",
                "{ name a: name __typename }                                 | 3",
                "{ things { total } }                                        | 21",
                "{ things(first: 3) { edges { node { id tags } } } }         | 13",
                "{ things(first: 2) { edges { node { things { total } } } } }| 13",
                "{ things(first: 1) { edges { node { boxes { id } } } } }    | 14",
                "{ node { parts { id } } }                                   | 22",
                "{ node { ... on Thing { parts { id } } ... on Box { id } } } | 7",
                "{ things(first: 3) @skip(if: true) { total } }              | 4",
                "{ node { ... on Thing { id tags } ... on Box { id } } }     | 3",
                "{ node { ... on Thing { id } ... on Node { id } } }         | 3",
                "{ any(first: 2) { ... on Thing { boxes { id } } ... on Box { id } } } | 23",
                "{ any { __typename } }                                      | 51",
                "{ any(first: null) { __typename } }                         | 51",
                "{ things(first: 0) { total } }                              | 2",
                "{ things(first: -7) { total } }                             | 2",
                "{ things(first: 51) { total } }                             | 51",
                "{ things(first: 99999999999999999999999) { total } }        | 51",
                "{ things(first: \"3\") { total } }                          | 51",
                "query ($n: Int! = 4) { things(first: $n) { total } }        | 5",
                "query ($n: Int) { things(first: $n) { total } }             | 21",
                "query ($n: Int) { any(first: $n) { __typename } }           | 51",
                "{ things(first: $unknown) { total } }                       | 21",
                "mutation { add { id } }                                     | 2",
                "{ nonsense { nonsense } }                                   | 2",
                "{ name } query B { name }                                   | 2",
                "{ ...A ...A } fragment A on Query { things(first: 2) { total } }      | 6",
                "{ name } fragment Unused on Query { things(first: 2) { total } }      | 4"
            })
    void pricesAsDoneByHand(String document, int cost) {
        assertThat(cost(document, Map.of())).isEqualTo(cost);
    }

    @Test
    void aVariableGoesBeforeItsDefault() {
        var document = "query ($n: Int = 4) { things(first: $n) { total } }";

        assertThat(cost(document, Map.of("n", 7))).isEqualTo(8);
        assertThat(cost(document, Map.of("n", 50L))).isEqualTo(51);
        assertThat(cost(document, Map.of("n", 5.0))).isEqualTo(6);
        assertThat(cost(document, Map.of("n", Double.POSITIVE_INFINITY))).isEqualTo(51);
        assertThat(cost(document, Map.of("n", Double.NaN))).isEqualTo(51);
        assertThat(cost(document, Map.of("n", BigInteger.TEN.pow(30)))).isEqualTo(51);
        assertThat(cost(document, Map.of("n", "7"))).isEqualTo(51);
        assertThat(cost(document, Collections.singletonMap("n", null))).isEqualTo(51);
        assertThat(cost(document, Map.of("other", 7))).isEqualTo(5);
    }

    @Test
    void nestedConnectionsMultiply() {
        assertThatThrownBy(() -> cost(
                        """
                        { things(first: 50) { edges { node { things(first: 50) { edges { node { id } } } } } } }""",
                        Map.of()))
                .hasMessage("door.cost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ ...A } fragment A on Query { ...A }                                         | cycle",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }            | cycle",
                "{ name } fragment A on Query { ...B } fragment B on Query { ...A }            | cycle",
                "mutation { a: add { id } b: add { id } }                                      | mutations",
                "mutation { ...A ...A } fragment A on Mutation { add { id } }                  | mutations",
                "{ name } mutation B { add { id } ... { add(x: 1) { id } } }                   | mutations",
                "{ name } type Query { name: String }                                          | definition"
            })
    void refusesWhatIsNeverNeeded(String document, String limit) {
        assertThatThrownBy(() -> cost(document, Map.of()))
                .isInstanceOf(Fault.class)
                .hasMessage("door." + limit);
    }

    @Test
    void oneMutationOfSeveralOperationsIsFine() {
        var price = SMALL.check(
                        DocumentFixture.parse("mutation A { __typename add { id } } mutation B { add { id } }"),
                        Map.of())
                .price();

        assertThat(price.rootFields()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"aliases, 30", "directives, 10", "rootFields, 20", "fragments, 40", "depth, 10", "fields, 600"})
    void eachLimitHoldsExactly(String limit, int most) {
        assertThat(cost(atLimit(limit, most), Map.of())).isPositive();
        assertThatThrownBy(() -> cost(atLimit(limit, most + 1), Map.of())).hasMessage("door." + limit);
    }

    private static String atLimit(String limit, int number) {
        if (limit.equals("aliases")) {
            return "{ node { " + times(number, "a%d: __typename ") + "} }";
        }
        if (limit.equals("directives")) {
            return "{ name " + times(number, "@include(if: true) ") + "}";
        }
        if (limit.equals("rootFields")) {
            return "{ " + times(number, "name ") + "}";
        }
        if (limit.equals("fragments")) {
            return "{ name } " + times(number, "fragment f%d on Query { __typename } ");
        }
        return limit.equals("depth")
                ? "{ node " + "{ parts(first: 1) ".repeat(number - 2) + "{ id }" + " }".repeat(number - 1)
                : "{ node { " + times(number - 1, "id ") + "} }";
    }

    private static String times(int number, String text) {
        return IntStream.range(0, number).mapToObj(text::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 20, 38})
    void aFragmentCountsWhereverItIsUsed(int levels) {
        var document = DocumentFixture.parse(DocumentFixture.doubling(levels));
        var pricing = new Pricing(DocumentFixture.linli(), DocumentFixture.fragments(document), sizes());

        // One fragment after the other 2^38 of them would take hours.
        var price = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> pricing.of(DocumentFixture.operation(document).getSelectionSet(), null));

        assertThat(price.fields()).isEqualTo(3 + Math.min(1L << levels, Price.MOST - 3));
    }

    @Test
    void pricingAFragmentOnceOnlyIsCaught() {
        var document = DocumentFixture.parse(DocumentFixture.doubling(20));
        var operation = DocumentFixture.operation(document);
        var fragments = DocumentFixture.fragments(document);
        var schema = DocumentFixture.linli();

        var right = new Pricing(schema, fragments, sizes());
        var mutant = new PricedOnce(schema, fragments, sizes());

        assertThat(right.of(operation.getSelectionSet(), schema.getQueryType()).fields())
                .isGreaterThan(DocumentFixture.LIMITS.fields());
        assertThat(mutant.of(operation.getSelectionSet(), schema.getQueryType()).fields())
                .as("the mutant lets the document through, so the line above tells them apart")
                .isLessThan(DocumentFixture.LIMITS.fields());
    }

    @Test
    void twelveHundredMutationsAreRefused() {
        var document = DocumentFixture.parse("mutation { " + times(1200, "a%d: add { id } ") + "}");

        assertThatThrownBy(() -> SMALL.check(document, Map.of())).hasMessage("door.mutations");
    }

    @Test
    void operationsOfTheMiniProgramStayWellInside() {
        var files = DocumentFixture.files("classpath*:miniprogram/*.graphql");
        var document = DocumentFixture.parse(String.join("\n", files.values()));
        var fragments = DocumentFixture.fragments(document);
        var schema = DocumentFixture.linli();
        var prices = new TreeMap<String, Price>();
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var sizes = ListSizes.of(operation, Map.of("first", 50), DocumentFixture.LIMITS.listSize());
            var root = operation.getOperation() == Operation.QUERY ? schema.getQueryType() : schema.getMutationType();
            prices.put(
                    operation.getName(), new Pricing(schema, fragments, sizes).of(operation.getSelectionSet(), root));
        }

        prices.forEach((name, price) -> System.out.println("price of " + name + " at first 50: " + price));
        assertThat(prices).isNotEmpty().allSatisfy((name, price) -> {
            assertThat(price.cost()).isLessThan(DocumentFixture.LIMITS.cost() / 2);
            assertThat(price.depth()).isLessThan(DocumentFixture.LIMITS.depth());
            assertThat(price.fields()).isLessThan(DocumentFixture.LIMITS.fields() / 2);
            assertThat(price.rootFields()).isEqualTo(1);
        });
    }

    @Test
    void theQueryOfGraphiqlIsInside() {
        var result = LINLI.check(DocumentFixture.parse(IntrospectionQuery.INTROSPECTION_QUERY), Map.of());

        assertThat(result.readsSchema()).isTrue();
        System.out.println("price of introspection: " + result.price());
    }

    private static ListSizes sizes() {
        return new ListSizes(Map.of(), List.of(), DocumentFixture.LIMITS.listSize());
    }

    private static long cost(String document, Map<String, Object> variables) {
        return SMALL.check(DocumentFixture.parse(document), variables).price().cost();
    }
}
