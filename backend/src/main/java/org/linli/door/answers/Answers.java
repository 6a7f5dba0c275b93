package org.linli.door.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Sources;
import org.springframework.stereotype.Component;

/** The answers that are kept, and the requests that are known to ask for them. */
@Component
class Answers {

    private final Cache<AnswerKey, Answer> kept;
    private final Cache<AnswerKey, AnswerKey> requests;
    private final ChangeLog changes;
    private final Clock clock;
    private final long life;
    private final Counter hits;
    private final Counter stale;
    private final Counter misses;

    Answers(AnswerSettings settings, ChangeLog changes, Clock clock, MeterRegistry meters) {
        this.changes = changes;
        this.clock = clock;
        this.life = settings.life().toMillis();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.bytes())
                .<AnswerKey, Answer>weigher((key, answer) -> key.weight() + answer.weight())
                .expireAfterWrite(settings.life())
                .build();
        this.requests = Caffeine.newBuilder()
                .maximumWeight(settings.requestBytes())
                .<AnswerKey, AnswerKey>weigher((request, key) -> request.weight() + key.weight())
                .build();
        this.hits = meters.counter("linli.answers", "result", "hit");
        this.stale = meters.counter("linli.answers", "result", "stale");
        this.misses = meters.counter("linli.answers", "result", "miss");
        Gauge.builder("linli.answers.bytes", this, Answers::bytes)
                .baseUnit("bytes")
                .description("Size of the answers that are kept")
                .register(meters);
    }

    /** Whether answers are kept at all; if not, it is in vain to compress them or to wait for those of others. */
    boolean areKept() {
        return life > 0;
    }

    /** The key that a request, byte by byte as it came, is known to stand for. */
    @Nullable
    AnswerKey keyOf(AnswerKey request) {
        return requests.getIfPresent(request);
    }

    /** Remembers what a request stands for. */
    void know(AnswerKey request, AnswerKey key) {
        requests.put(request, key);
    }

    /** The answer, if there is one that holds. */
    @Nullable
    Answer find(AnswerKey key) {
        var answer = kept.getIfPresent(key);
        if (answer == null) {
            misses.increment();
            return null;
        }
        if (!holds(answer)) {
            stale.increment();
            return null;
        }
        hits.increment();
        return answer;
    }

    boolean holds(Answer answer) {
        return answer.holds(clock.millis(), changes);
    }

    /** Where an answer stands that is about to be made. */
    Answer.Beginning begin() {
        return new Answer.Beginning(clock.millis(), changes.last());
    }

    /** Keeps an answer. */
    Answer keep(AnswerKey key, byte[] bytes, Sources sources, Answer.Beginning beginning) {
        var end = sources.end();
        var latest = beginning.time() + life;
        var answer = new Answer(
                bytes,
                sources.names(),
                beginning,
                end.isBefore(Instant.ofEpochMilli(latest)) ? end.toEpochMilli() : latest);
        kept.put(key, answer);
        return answer;
    }

    private double bytes() {
        return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
