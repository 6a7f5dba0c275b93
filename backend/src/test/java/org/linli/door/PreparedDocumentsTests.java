package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.door.rates.PriceRatesFixture;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.mock.env.MockEnvironment;

@LinliTest
class PreparedDocumentsTests {

    private final GraphQlClient.Caller nobody;
    private final PreparedDocuments prepared;
    private final FaultMessages messages;
    private final ObjectProvider<GraphQlSource> source;
    private final ObjectProvider<TrustedDocuments> trusted;
    private final String name = "Q" + UUID.randomUUID().toString().replace("-", "");

    PreparedDocumentsTests(
            GraphQlClient client,
            PreparedDocuments prepared,
            FaultMessages messages,
            ObjectProvider<GraphQlSource> source,
            ObjectProvider<TrustedDocuments> trusted) {
        this.nobody = client.nobody();
        this.prepared = prepared;
        this.messages = messages;
        this.source = source;
        this.trusted = trusted;
    }

    @Test
    void aValidDocumentIsKeptAndAnsweredTheSameAgain() {
        var document = "query " + name + " { communities(first: 2) { edges { node { id name } } } }";

        var first = nobody.ask(document).withoutErrors();

        assertThat(prepared.holds(document)).isTrue();
        assertThat(nobody.ask(document).body()).isEqualTo(first.body());
        assertThat(first.body().path("extensions").path("cost").asInt()).isPositive();
    }

    @Test
    void aKeptDocumentIsPricedAnewWithEachRequestsVariables() {
        var document = "query " + name
                + """
                 ($n: Int!) { communities(first: $n) { edges { node { children(first: $n) { edges { node {
                   children(first: $n) { edges { node { id } } } } } } } } } }""";

        var cheap = nobody.ask(document, Map.of("n", 1)).withoutErrors();
        var dear = nobody.ask(document, Map.of("n", 50));
        var cheapAgain = nobody.ask(document, Map.of("n", 1)).withoutErrors();

        assertThat(prepared.holds(document)).isTrue();
        assertThat(dear.errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(dear.body().path("data").isMissingNode() || dear.data().isNull())
                .isTrue();
        assertThat(cheapAgain.body().path("extensions")).isEqualTo(cheap.body().path("extensions"));
    }

    @Test
    void aDocumentThatWasRefusedIsNotKept() {
        var invalid = "query " + name + " { nonsense }";
        var broken = "query " + name + " {";

        nobody.ask(invalid);
        nobody.ask(broken);

        assertThat(prepared.holds(invalid)).isFalse();
        assertThat(prepared.holds(broken)).isFalse();
    }

    @Test
    void onlyTheRuleStopsAStrangersDocument() {
        var document = "query " + name + " { __typename }";

        var refused = serverThatIsEmbedded(false).execute(document);
        var withoutTheRule = serverThatIsEmbedded(true).execute(document);

        assertThat(refused.isDataPresent()).isFalse();
        assertThat(refused.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "FORBIDDEN"));
        assertThat(withoutTheRule.getErrors()).isEmpty();
        assertThat(withoutTheRule.<Map<String, String>>getData()).containsEntry("__typename", "Query");
    }

    private GraphQL serverThatIsEmbedded(boolean embedded) {
        var environment = new MockEnvironment().withProperty("linli.embedded", Boolean.toString(embedded));
        var insiders = new Insiders(environment);
        var guard = new DocumentGuard(
                DocumentFixture.LIMITS,
                messages,
                insiders,
                new HiddenSchema(insiders, messages),
                PriceRatesFixture.wide());
        var documents =
                new PreparedDocuments(DocumentFixture.LIMITS, guard, source, trusted, new SimpleMeterRegistry());
        return GraphQL.newGraphQL(source.getObject().schema())
                .instrumentation(guard)
                .preparsedDocumentProvider(documents)
                .build();
    }
}
