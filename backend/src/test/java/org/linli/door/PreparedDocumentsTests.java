package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;

@LinliTest
class PreparedDocumentsTests {

    private final GraphQlClient.Caller nobody;
    private final PreparedDocuments prepared;
    private final String name = "Q" + UUID.randomUUID().toString().replace("-", "");

    PreparedDocumentsTests(GraphQlClient client, PreparedDocuments prepared) {
        this.nobody = client.nobody();
        this.prepared = prepared;
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
}
