package org.linli.door.answers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.FaultMessages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives answers that are the same for everyone: one that is kept, or one that is made once for all who wait for it.
 */
@Component
public class PublicAnswers {

    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final int MOST_FLIGHTS = 3;
    private static final int LANGUAGE_LENGTH = 2;

    private final Answers answers;
    private final AnswerWriter writer;
    private final FaultMessages messages;
    private final Clock clock;
    private final Map<AnswerKey, CompletableFuture<@Nullable Answer>> flights = new ConcurrentHashMap<>();

    PublicAnswers(Answers answers, AnswerWriter writer, FaultMessages messages, Clock clock) {
        this.answers = answers;
        this.writer = writer;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Answers a request that was seen before, byte for byte, if its answer is kept and holds.
     *
     * @return whether it was answered
     */
    public boolean giveKnown(Asked asked, HttpServletResponse response) throws IOException {
        var key = answers.keyOf(key(asked.request(), asked.bytes()));
        var answer = key == null ? null : answers.find(key);
        if (answer == null) {
            return false;
        }
        writer.write(asked, response, answer);
        return true;
    }

    /**
     * Answers a request for a public document.
     *
     * @param meant what it asks for, the same for all ways to ask for it
     * @param clean the request as it goes on when no answer is kept
     * @param chain makes the answer
     */
    public void give(
            Asked asked, byte[] meant, HttpServletRequest clean, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!answers.areKept()) {
            chain.doFilter(clean, response);
            return;
        }
        var key = key(asked.request(), meant);
        var exchange = new Exchange(clean, response, chain);
        var answer = find(key, exchange);
        if (answer != null) {
            answers.know(key(asked.request(), asked.bytes()), key);
            writer.write(asked, response, answer);
        } else if (!exchange.answered) {
            chain.doFilter(clean, response);
        }
    }

    /** The same words in another language are another question. */
    private AnswerKey key(HttpServletRequest request, byte[] words) {
        var language = messages.localeOf(request).getLanguage();
        var bytes = Arrays.copyOf(words, words.length + LANGUAGE_LENGTH);
        bytes[words.length] = (byte) language.charAt(0);
        bytes[words.length + 1] = (byte) language.charAt(1);
        return new AnswerKey(bytes);
    }

    private @Nullable Answer find(AnswerKey key, Exchange exchange) throws IOException, ServletException {
        for (var flight = 0; flight < MOST_FLIGHTS; flight++) {
            var kept = answers.find(key);
            if (kept != null) {
                return kept;
            }
            var mine = new CompletableFuture<@Nullable Answer>();
            var others = flights.putIfAbsent(key, mine);
            if (others == null) {
                return lead(key, mine, exchange);
            }
            var made = await(others);
            if (made == null || answers.holds(made)) {
                return made;
            }
        }
        return null;
    }

    private @Nullable Answer lead(AnswerKey key, CompletableFuture<@Nullable Answer> mine, Exchange exchange)
            throws IOException, ServletException {
        Answer made = null;
        try {
            made = make(key, exchange);
        } finally {
            flights.remove(key);
            mine.complete(made);
        }
        return made;
    }

    /** Has an answer made; one that may not be kept goes out as it is. */
    private @Nullable Answer make(AnswerKey key, Exchange exchange) throws IOException, ServletException {
        var making = new Making();
        var beginning = answers.begin();
        var bytes = new ContentCachingResponseWrapper(exchange.response);
        var headers = headers(exchange.response);
        exchange.request.setAttribute(Making.ATTRIBUTE, making);
        exchange.chain.doFilter(exchange.request, bytes);
        exchange.answered = true;
        if (making.isWorthKeeping(clock.instant())) {
            exchange.response.reset();
            headers.forEach(exchange.response::setHeader);
            return answers.keep(key, bytes.getContentAsByteArray(), making.sources(), beginning);
        }
        bytes.copyBodyToResponse();
        return null;
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .collect(Collectors.toMap(Function.identity(), response::getHeader, (one, same) -> one));
    }

    private static @Nullable Answer await(CompletableFuture<@Nullable Answer> flight) {
        try {
            return flight.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException failed) {
            return null;
        }
    }

    /** One request on its way to its answer. */
    private static final class Exchange {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final FilterChain chain;
        private boolean answered;

        private Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            this.request = request;
            this.response = response;
            this.chain = chain;
        }
    }
}
