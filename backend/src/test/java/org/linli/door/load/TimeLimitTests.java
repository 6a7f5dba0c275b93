package org.linli.door.load;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.shared.errors.FaultKind;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.LinliTest;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

@LinliTest
@Timeout(60)
class TimeLimitTests {

    private final FaultMessages messages;

    TimeLimitTests(FaultMessages messages) {
        this.messages = messages;
    }

    @Test
    void workThatTakesTooLongIsInterruptedAndAnsweredAsUnavailable() {
        var answer = answer(Duration.ofMillis(50), Duration.ofSeconds(50));

        assertThat(answer.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getErrorType()).isEqualTo(FaultKind.UNAVAILABLE);
            assertThat(error.getMessage()).contains("处理时间过长");
        });
        assertThat(Thread.currentThread().isInterrupted())
                .as("the answer must still be written")
                .isFalse();
    }

    @Test
    void workThatEndsInTimeIsNotTouched() {
        assertThat(answer(Duration.ofSeconds(50), Duration.ofMillis(100)).getErrors())
                .isEmpty();
    }

    @Test
    void aFailureInTimeStaysThatFailure() {
        var failing = limit(Duration.ofSeconds(50)).intercept(request(), asked -> Mono.error(new AssertionError()));

        assertThat(failing.materialize().block().getThrowable()).isInstanceOf(AssertionError.class);
    }

    private WebGraphQlResponse answer(Duration limit, Duration work) {
        WebGraphQlInterceptor.Chain chain = request -> Mono.fromCallable(() -> {
            Thread.sleep(work);
            var result = ExecutionResult.newExecutionResult().data(Map.of()).build();
            return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
        });
        return limit(limit).intercept(request(), chain).block();
    }

    private TimeLimit limit(Duration limit) {
        return new TimeLimit(
                new LoadLimits(1, 0, Duration.ZERO, limit, Duration.ofSeconds(1), Duration.ZERO), messages);
    }

    private static WebGraphQlRequest request() {
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", "{ __typename }"),
                "test",
                Locale.CHINA);
    }
}
