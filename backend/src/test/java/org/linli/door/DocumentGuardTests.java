package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.introspection.IntrospectionQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.door.rates.PriceRatesFixture;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.mock.env.MockEnvironment;

@LinliTest
class DocumentGuardTests {

    private static final String TYPE = "{ __type(name: \"Activity\") { name } __typename }";

    private final GraphQlClient.Caller stranger;
    private final GraphQL production;
    private final List<Instrumentation> instrumentations;

    DocumentGuardTests(
            GraphQlClient client,
            GraphQlSource source,
            FaultMessages messages,
            List<Instrumentation> instrumentations) {
        this.instrumentations = instrumentations;
        var insiders = new Insiders(new MockEnvironment());
        var guard = new DocumentGuard(
                DocumentFixture.LIMITS,
                messages,
                insiders,
                new HiddenSchema(insiders, messages),
                PriceRatesFixture.wide());
        this.stranger = client.nobody();
        this.production =
                GraphQL.newGraphQL(source.schema()).instrumentation(guard).build();
    }

    /** Any other would be ignored, see {@link PreparedDocuments#customize}. */
    @Test
    void isTheOnlyInstrumentation() {
        assertThat(instrumentations).singleElement().isInstanceOf(DocumentGuard.class);
    }

    @Test
    void tellsThePriceOfWhatItExecutes() {
        var answer = stranger.ask("{ communities(first: 7) { pageInfo { endCursor } } }");

        assertThat(answer.withoutErrors().body().path("extensions").path("cost").asInt())
                .isEqualTo(15);
    }

    @Test
    void refusesInTheLanguageOfTheViewerAndNamesTheLimit() {
        var document = "{ " + "serverTime ".repeat(21) + "}";

        var chinese = stranger.ask(document);
        var english = stranger.askInEnglish(document, Map.of());

        assertThat(chinese.errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(chinese.body().path("errors").path(0).path("message").asString())
                .isEqualTo("顶层字段不能超过 20 个，请分几次请求。");
        assertThat(english.body().path("errors").path(0).path("message").asString())
                .isEqualTo("An operation may have at most 20 fields of its own. Please send several requests.");
        assertThat(english.body().path("extensions").isMissingNode()).isTrue();
    }

    @Test
    void textThatTheParserChokesOnIsTheClientsFault() {
        var answer = stranger.ask("{ activity(id: \"\\u{FFFFFFFFFF}\") { id } }");

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.errorCodes()).containsAnyOf("BAD_REQUEST", "InvalidSyntax");
    }

    @Test
    void errorsQuoteALittleOfWhatWasSent() {
        var answer = stranger.ask("{ activity(id: [\"%s\"]) { id } }".formatted("100 %s %n 👋".repeat(200)));

        assertThat(answer.errorCodes()).containsExactly("ValidationError");
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .startsWith("Validation error (WrongType@[activity])")
                .contains("100 %s %n")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(201);
        assertThat(answer.body().path("errors").path(0).path("locations").size())
                .isOne();
    }

    @Test
    void theEmbeddedModeShowsTheSchemaToGraphiql() {
        var answer = stranger.ask(IntrospectionQuery.INTROSPECTION_QUERY).withoutErrors();

        assertThat(answer.data("__schema", "types").size()).isGreaterThan(20);
    }

    @Test
    void onlyStaffReadsTheSchemaInProduction() {
        var resident = viewer(Role.RESIDENT);
        var staff = viewer(Role.COMMUNITY_ADMIN);

        for (var viewer : new Viewer[] {Viewer.STRANGER, resident}) {
            var refused = execute("{ ...S } fragment S on Query { __schema { types { name } } }", viewer);
            assertThat(refused.errors()).contains("Only staff may read the schema.");
            assertThat(execute(TYPE, viewer).data()).contains("__type=null", "__typename=Query");
            assertThat(execute("{ serverTime { nonsense } }", viewer).errors()).doesNotContain("DateTime");
        }
        assertThat(execute(IntrospectionQuery.INTROSPECTION_QUERY, staff).errors())
                .isEqualTo("[]");
        assertThat(execute(TYPE, staff).data()).contains("__type={name=Activity}");
        assertThat(execute("{ serverTime { nonsense } }", staff).errors()).contains("DateTime");
    }

    private static Viewer viewer(Role role) {
        return new Viewer(
                1, "session", () -> new Standing(VerificationLevel.RESIDENT, List.of(new Holding(role, "/1/"))));
    }

    private Outcome execute(String document, Viewer viewer) {
        var input = ExecutionInput.newExecutionInput(document)
                .locale(Locale.ENGLISH)
                .graphQLContext(Map.of("viewer", viewer))
                .build();
        var result = production.execute(input);
        return new Outcome(
                String.valueOf((Object) result.getData()), result.getErrors().toString());
    }

    private record Outcome(String data, String errors) {}
}
