package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.boot.test.context.SpringBootTest;

/** The door as it is in production; {@link PreparedDocumentsTests} and others send free documents in the embedded mode. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"linli.embedded=false", "linli.identity.second-factor=enrolled"})
class TrustedDocumentsTests {

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final TreeFixture trees;
    private final TrustedDocuments trusted;
    private final PreparedDocuments prepared;

    TrustedDocumentsTests(
            GraphQlClient client,
            StaffFixture staff,
            TreeFixture trees,
            TrustedDocuments trusted,
            PreparedDocuments prepared) {
        this.client = client;
        this.staff = staff;
        this.trees = trees;
        this.trusted = trusted;
        this.prepared = prepared;
    }

    @Test
    void everyDocumentOfTheMiniProgramPassesTheDoor() {
        var own = trusted.all().stream()
                .filter(document -> document.client().equals("miniprogram"))
                .toList();

        assertThat(own).hasSizeGreaterThan(10);
        for (var document : own) {
            var answer = client.nobody().askKnown(document.id(), Map.of());
            assertThat(answer.body().path("extensions").path("cost").asLong())
                    .as("%s: %s", document.operationName(), answer)
                    .isEqualTo(document.price().cost())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ serverTime }", "{ nonsense }", "{", "", "sha256:0"})
    void onlyStaffSendsDocumentsOfTheirOwn(String document) {
        var resident = client.someone();
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, trees.create().community());

        for (var outsider : new GraphQlClient.Caller[] {client.nobody(), resident}) {
            var refused = outsider.ask(document);
            assertThat(refused.errorCodes()).as(document).containsExactly("FORBIDDEN");
            assertThat(refused.data().isObject()).isFalse();
            assertThat(refused.body().path("errors").path(0).path("message").asString())
                    .isEqualTo("只有工作人员可以发送自己写的查询，请改用已登记文档的 documentId。");
        }
        assertThat(admin.ask(document).errorCodes()).doesNotContain("FORBIDDEN");
    }

    @Test
    void whatStaffHasSentBeforeIsStillTheirsAlone() {
        var document = "query Q%s { serverTime }"
                .formatted(UUID.randomUUID().toString().replace("-", ""));
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, trees.create().community());

        admin.ask(document).withoutErrors();

        assertThat(prepared.holds(document)).isTrue();
        assertThat(client.nobody().ask(document).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void strangersAndResidentsSendKnownDocuments() {
        var viewer = known("miniprogram", "Viewer");

        assertThat(client.nobody()
                        .askKnown(viewer, Map.of())
                        .withoutErrors()
                        .data("viewer")
                        .isNull())
                .isTrue();
        var someone = client.someone();
        assertThat(someone.askKnown(viewer, Map.of()).withoutErrors().text("viewer", "id"))
                .isEqualTo(String.valueOf(someone.personId()));
    }

    @Test
    void severalVersionsOfAClientAreServedAtATime() {
        var community = trees.create().community();
        var versions = Manifest.all().stream()
                .filter(manifest -> manifest.client().equals("miniprogram"))
                .toList();

        assertThat(versions).extracting(Manifest::version).contains("0.0.1").hasSizeGreaterThan(1);
        for (var version : versions) {
            var activities = idIn(version, "query Activities(");
            var answer = client.nobody()
                    .askKnown(
                            activities,
                            Map.of("first", 1, "filter", Map.of("organisationId", String.valueOf(community.id()))));
            assertThat(answer.withoutErrors().data("activities", "edges").isArray())
                    .as(version.version())
                    .isTrue();
        }
        assertThat(versions.stream()
                        .map(version -> idIn(version, "query Activities("))
                        .distinct())
                .as("a version that changed nothing shares its documents with the one before")
                .hasSizeGreaterThan(1);
    }

    @Test
    void eachRequestIsPricedWithItsOwnVariables() {
        var document = known("tests", "Trees");

        var cheap = client.nobody().askKnown(document, Map.of("n", 1)).withoutErrors();
        var dear = client.nobody().askKnown(document, Map.of("n", 50));

        assertThat(cheap.body().path("extensions").path("cost").asInt()).isPositive();
        assertThat(dear.errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(dear.body().path("errors").path(0).path("message").asString())
                .startsWith("请求的代价不能超过");
    }

    @Test
    void theNameOfTheOperationMayBeSaid() {
        var document = known("miniprogram", "Viewer");

        assertThat(client.nobody()
                        .send(Map.of("documentId", document, "operationName", "Viewer"))
                        .withoutErrors()
                        .status())
                .isEqualTo(200);
        var other = client.nobody().send(Map.of("documentId", document, "operationName", "Other"));
        assertThat(other.status()).isLessThan(500);
        assertThat(other.errorCodes()).hasSize(1).doesNotContain("INTERNAL_ERROR");
    }

    private String known(String clientName, String operation) {
        return trusted.all().stream()
                .filter(document -> document.client().equals(clientName)
                        && document.operationName().equals(operation))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String idIn(Manifest manifest, String part) {
        return manifest.documents().entrySet().stream()
                .filter(entry -> entry.getValue().contains(part))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
