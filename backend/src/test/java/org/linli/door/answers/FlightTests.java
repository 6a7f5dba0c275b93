package org.linli.door.answers;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.answers.Changed;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.LinliTest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@LinliTest
class FlightTests {

    private static final int CROWD = 50;
    private static final long MAKING_MILLIS = 200;

    private final PublicAnswers answers;
    private final ChangeLog changes;
    private final FaultMessages messages;
    private final AtomicInteger made = new AtomicInteger();

    FlightTests(PublicAnswers answers, ChangeLog changes, FaultMessages messages) {
        this.answers = answers;
        this.changes = changes;
        this.messages = messages;
    }

    @Test
    void aCrowdThatAsksTheSameWaitsForOneAnswer() throws Exception {
        var question = UUID.randomUUID().toString();

        assertThat(crowd(number -> question)).containsOnly("answer 1");
        assertThat(made).hasValue(1);
    }

    @Test
    void differentQuestionsDoNotWaitForEachOther() throws Exception {
        var question = UUID.randomUUID().toString();

        assertThat(crowd(number -> question + number)).doesNotHaveDuplicates();
        assertThat(made).hasValue(CROWD);
    }

    @Test
    void ifTheFirstAnswerFailsTheOthersAskThemselves() throws Exception {
        var question = UUID.randomUUID().toString();
        FilterChain failing = (request, response) -> {
            if (made.incrementAndGet() == 1) {
                sleep();
                throw new IOException("the first one hangs up");
            }
            response.getOutputStream().write("own".getBytes(StandardCharsets.UTF_8));
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> ask(question, failing));
            while (made.get() == 0) {
                Thread.onSpinWait();
            }
            var second = threads.submit(() -> ask(question, failing));
            assertThat(second.get()).isEqualTo("own");
            assertThat(first).failsWithin(Duration.ofSeconds(10));
        }
    }

    /** Whoever asked before the change may get the answer; whoever asks after it may not. */
    @Test
    void anAnswerThatEndsWhileItIsMadeIsGivenOnce() throws Exception {
        var question = UUID.randomUUID().toString();
        var subject = ThreadLocalRandom.current().nextLong();
        FilterChain overtaken = (request, response) -> {
            ((Making) request.getAttribute(Making.ATTRIBUTE)).sources().add("test", subject);
            make(request, response);
            changes.hear(new Changed(Set.of("test:" + subject), false));
        };

        assertThat(ask(question, overtaken)).isEqualTo("answer 1");
        assertThat(ask(question, overtaken)).isEqualTo("answer 2");
    }

    @Test
    void whereNoAnswerIsKeptNoneIsMadeToBeKept() throws Exception {
        assertThat(isMadeToBeKept(Duration.ZERO)).isFalse();
        assertThat(isMadeToBeKept(Duration.ofSeconds(5))).isTrue();
    }

    private boolean isMadeToBeKept(Duration life) throws Exception {
        var meters = new SimpleMeterRegistry();
        var clock = Clock.systemUTC();
        var settings = new AnswerSettings(life, 1_000_000, 1_000_000);
        var own = new PublicAnswers(
                new Answers(settings, new ChangeLog(), clock, meters),
                new AnswerWriter(clock, meters),
                messages,
                clock);
        var request = new MockHttpServletRequest("POST", "/graphql");
        var asked = new Asked(request, new byte[0], MediaType.APPLICATION_JSON);
        own.give(
                asked,
                new byte[0],
                request,
                new MockHttpServletResponse(),
                (passed, response) -> made.incrementAndGet());
        assertThat(made.getAndSet(0)).isEqualTo(1);
        return request.getAttribute(Making.ATTRIBUTE) != null;
    }

    private List<String> crowd(IntFunction<String> question) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, CROWD)
                    .<Callable<String>>mapToObj(number -> () -> ask(question.apply(number), this::make))
                    .toList();
            return threads.invokeAll(asking).stream().map(Future::resultNow).toList();
        }
    }

    private String ask(String question, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", "/graphql");
        var response = new MockHttpServletResponse();
        var bytes = question.getBytes(StandardCharsets.UTF_8);
        answers.give(new Asked(request, bytes, MediaType.APPLICATION_JSON), bytes, request, response, chain);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void make(ServletRequest request, ServletResponse response) throws IOException {
        var making = (Making) request.getAttribute(Making.ATTRIBUTE);
        var number = made.incrementAndGet();
        sleep();
        var input = ExecutionInput.newExecutionInput("{ x }").build();
        var result = ExecutionResultImpl.newExecutionResult().data(Map.of("x", number));
        making.suffices(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result.build())));
        response.getOutputStream().write(("answer " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep() {
        try {
            Thread.sleep(MAKING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
