package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.AssertException;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.door.rates.PriceRatesFixture;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.mock.env.MockEnvironment;

/** Every attack is refused over HTTP: at once, and in a few words. */
@LinliTest
@Isolated("measures time")
class AttackTests {

    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final int FEW_BYTES = 1_024;

    /** What is measured is the refusal and not the class loader or a neighbour: the best of three, or of some more. */
    private static final int TRIES = 3;

    private static final int MOST_TRIES = 30;

    /** Refused by graphql-java when it executes them, with the guard and without. */
    private static final List<String> READING_THE_SCHEMA = List.of("the schema twice", "the schema in circles");

    private final GraphQlClient.Caller stranger;
    private final FaultMessages messages;

    AttackTests(GraphQlClient client, FaultMessages messages) {
        this.stranger = client.nobody();
        this.messages = messages;
    }

    @Test
    void everyAttackIsRefusedAtOnce() {
        var attacks = Attacks.all();
        var admitted = new ArrayList<String>();
        var times = new TreeMap<Double, String>();
        var lengths = new TreeMap<Integer, String>();
        for (var attack : attacks) {
            var time = Double.MAX_VALUE;
            for (var i = 0; i < TRIES || i < MOST_TRIES && time > AT_ONCE.toMillis(); i++) {
                var start = System.nanoTime();
                var answer = stranger.ask(attack.document(), attack.variables());
                time = Math.min(time, (System.nanoTime() - start) / 1e6);
                lengths.put(answer.body().toString().getBytes(StandardCharsets.UTF_8).length, attack + ": " + answer);
                if (!isRefusal(answer)) {
                    admitted.add(attack + ": " + answer);
                }
            }
            times.put(time, attack.name());
        }

        System.out.printf(
                "attacks: %d of %d refused, median %.1f ms, slowest %.1f ms (%s), longest %d bytes%n",
                attacks.size() - admitted.size(),
                attacks.size(),
                List.copyOf(times.keySet()).get(times.size() / 2),
                times.lastKey(),
                times.lastEntry().getValue(),
                lengths.lastKey());
        assertThat(admitted).isEmpty();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(120);
        assertThat(times.lastKey()).isLessThanOrEqualTo(AT_ONCE.toMillis());
        assertThat(lengths.tailMap(FEW_BYTES, false)).isEmpty();
    }

    @Test
    void graphqlJavasOwnInstrumentationsInPlaceOfTheGuardLetSomeIn() {
        var limits = DocumentFixture.LIMITS;
        var insiders = new Insiders(new MockEnvironment().withProperty("linli.embedded", "true"));
        var guard = new DocumentGuard(
                limits, messages, insiders, new HiddenSchema(insiders, messages), PriceRatesFixture.wide());
        var mutant = new ChainedInstrumentation(
                new MaxQueryDepthInstrumentation(limits.depth()), new MaxQueryComplexityInstrumentation(limits.cost()));

        assertThat(admittedBy(guard)).containsExactlyInAnyOrderElementsOf(READING_THE_SCHEMA);
        var admitted = admittedBy(mutant);
        System.out.printf("attacks that graphql-java's own instrumentations let in: %d%n", admitted.size());
        assertThat(admitted).as("the mutant must be caught").contains("doubling 20 times");
    }

    /** The attacks whose execution begins, or that break the server before. */
    private static List<String> admittedBy(Instrumentation instrumentation) {
        var begun = new AtomicBoolean();
        var witness = new SimplePerformantInstrumentation() {
            @Override
            public InstrumentationContext<ExecutionResult> beginExecuteOperation(
                    InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
                begun.set(true);
                return SimpleInstrumentationContext.noOp();
            }
        };
        var server = GraphQL.newGraphQL(DocumentFixture.linli())
                .instrumentation(new ChainedInstrumentation(instrumentation, witness))
                .build();
        var admitted = new ArrayList<String>();
        for (var attack : Attacks.all()) {
            begun.set(false);
            if (!isSurvived(server, attack) || begun.get()) {
                admitted.add(attack.name());
            }
        }
        return admitted;
    }

    private static boolean isSurvived(GraphQL server, Attacks.Attack attack) {
        try {
            server.execute(ExecutionInput.newExecutionInput(attack.document())
                    .variables(attack.variables())
                    .build());
            return true;
        } catch (AssertException unreadable) {
            return true; // it is refused as well, see LastResort
        } catch (CompletionException overflow) {
            return false;
        }
    }

    private static boolean isRefusal(Answer answer) {
        return answer.body().path("errors").size() > 0
                && !answer.body().path("data").isObject()
                && answer.status() < 500
                && Collections.disjoint(answer.errorCodes(), List.of("INTERNAL_ERROR", "UNAVAILABLE"));
    }
}
