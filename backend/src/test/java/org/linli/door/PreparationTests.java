package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.shared.errors.FaultMessages;
import org.linli.shared.startup.Misconfigured;
import org.linli.testing.LinliTest;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.mock.env.MockEnvironment;

@LinliTest
class PreparationTests {

    private static final String FILE = "schema/documents/phone/7.json must be restored or left out of the build: ";
    private static final String DEAR =
            """
            query Dear($n: Int!) { communities(first: $n) { edges { node { children(first: $n) { edges { node {
              children(first: $n) { edges { node { id } } } } } } } } } }""";

    private final FaultMessages messages;
    private final GraphQlSource source;

    PreparationTests(FaultMessages messages, GraphQlSource source) {
        this.messages = messages;
        this.source = source;
    }

    @Test
    void aGoodDocumentIsReady() throws Exception {
        var text = "query Good($first: Int = 3) { communities(first: $first) { pageInfo { endCursor } } }";

        var document = preparation(DocumentFixture.LIMITS)
                .prepare(manifest(id(text), text))
                .getFirst();

        assertThat(document.id()).isEqualTo(id(text));
        assertThat(document.client()).isEqualTo("phone");
        assertThat(document.operationName()).isEqualTo("Good");
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.prepared().hasErrors()).isFalse();
        assertThat(document.price().cost()).isEqualTo(7);
    }

    @Test
    void aBadDocumentStopsTheStartInOneLine() throws Exception {
        assertStops("query Changed { serverTime }", "sha256:" + "0".repeat(64), "Changed has another hash than its id");
        assertStops("query Upper { serverTime }", "sha256:" + "A".repeat(64), "Upper has another hash than its id");
        assertStops("query Cut {", "Cut cannot be parsed: ");
        assertStops("query Odd { activity(id: \"\\u{FFFFFFFFFF}\") { id } }", "Odd cannot be parsed: ");
        assertStops("query Gone { nonsense }", "Gone does not fit the schema: ");
        assertStops("query One { serverTime } query Two { serverTime }", "One must be one operation with a name");
        assertStops("{ serverTime }", id("{ serverTime }") + " must be one operation with a name");
        assertStops("query Long { serverTime } #" + "x".repeat(20_000), "Long is longer than linli.door.characters");
        assertStops("query Many { serverTime " + "@skip(if: false) ".repeat(900) + "}", "Many cannot be parsed: ");
    }

    @Test
    void theLimitsHoldForTrustedDocumentsToo() throws Exception {
        var wide = Binder.get(new MockEnvironment().withProperty("linli.door.cost", "1000000"))
                .bindOrCreate("linli.door", DoorLimits.class);

        assertStops(DEAR, "Dear asks for too much: The request may cost at most 5,000.");
        assertThat(preparation(wide).prepare(manifest(id(DEAR), DEAR)))
                .singleElement()
                .satisfies(document -> assertThat(document.price().cost()).isGreaterThan(5_000));
    }

    @Test
    void aFileThatIsNoManifestStopsTheStart(@TempDir Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("phone")).resolve("7.json");

        for (var content : new String[] {"", "[]", "{\"sha256:0\": {}}", "{"}) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> Manifest.read(new FileSystemResource(file)))
                    .as(content)
                    .isInstanceOf(Misconfigured.class)
                    .hasMessage(FILE + "is no JSON object of texts");
        }
    }

    private void assertStops(String text, String reason) throws Exception {
        assertStops(text, id(text), reason);
    }

    private void assertStops(String text, String id, String reason) {
        assertThatThrownBy(() -> preparation(DocumentFixture.LIMITS).prepare(manifest(id, text)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith(FILE + reason);
    }

    private Preparation preparation(DoorLimits limits) {
        return new Preparation(limits, messages, source);
    }

    private static Manifest manifest(String id, String text) {
        return new Manifest("phone", "7", Map.of(id, text));
    }

    private static String id(String text) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(hash);
    }
}
