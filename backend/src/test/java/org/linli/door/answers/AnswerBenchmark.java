package org.linli.door.answers;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.linli.shared.answers.Sources;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find a kept answer by the bytes of a request, and to tell that it still holds. */
@State(Scope.Thread)
public class AnswerBenchmark {

    private static final byte[] REQUEST = "{\"documentId\":\"sha256:%s\",\"variables\":{\"first\":20}}zh"
            .formatted("a01c920d".repeat(8))
            .getBytes(StandardCharsets.US_ASCII);
    private static final int ANSWER_BYTES = 10_000;

    private Answers answers = new Answers(
            new AnswerSettings(Duration.ofMinutes(1), 1 << 26, 1 << 24),
            new ChangeLog(),
            Clock.systemUTC(),
            new SimpleMeterRegistry());

    @Setup
    public void keep() {
        var key = new AnswerKey(REQUEST.clone());
        answers.keep(key, new byte[ANSWER_BYTES], new Sources(), answers.begin());
        answers.know(new AnswerKey(REQUEST), key);
    }

    @Benchmark
    public Object hit() {
        var key = Objects.requireNonNull(answers.keyOf(new AnswerKey(REQUEST.clone())));
        return Objects.requireNonNull(answers.find(key));
    }
}
