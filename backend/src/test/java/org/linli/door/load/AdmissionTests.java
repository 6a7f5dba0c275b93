package org.linli.door.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.shared.errors.FaultAnswers;
import org.linli.testing.LinliTest;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@LinliTest
@Timeout(60)
class AdmissionTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final FaultAnswers answers;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    AdmissionTests(FaultAnswers answers) {
        this.answers = answers;
    }

    @AfterEach
    void finish() throws InterruptedException {
        finish.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void shedsAtOnceWhenThePlacesAndTheQueueAreTaken() throws Exception {
        var admission = admission(1, 0, LONG);
        occupy(admission);

        var shed = pass(admission, Locale.CHINA);
        var english = pass(admission, Locale.ENGLISH);

        assertThat(shed.getStatus()).isEqualTo(503);
        assertThat(shed.getHeader("Retry-After")).isEqualTo("5");
        assertThat(shed.getContentAsString()).contains("UNAVAILABLE").contains("人太多");
        assertThat(english.getContentAsString()).contains("UNAVAILABLE").contains("Too many");
        assertThat(meters.counter("linli.door.shed", "reason", "queue").count()).isEqualTo(2);
        assertThat(meters.get("linli.door.running").gauge().value()).isEqualTo(1);
    }

    @Test
    void shedsWhoWaitsLongerThanPatienceLasts() throws Exception {
        var admission = admission(1, 5, Duration.ofMillis(50));
        occupy(admission);

        assertThat(pass(admission, Locale.CHINA).getStatus()).isEqualTo(503);
        assertThat(meters.counter("linli.door.shed", "reason", "patience").count())
                .isEqualTo(1);

        finish();
        assertThat(pass(admission, Locale.CHINA).getStatus()).isEqualTo(200);
    }

    @Test
    void servesThoseWhoWaitInTheOrderTheyCame() throws Exception {
        var admission = admission(1, 20, LONG);
        occupy(admission);
        var served = new LinkedBlockingQueue<Integer>();
        for (var i = 0; i < 20; i++) {
            var number = i;
            start(() -> filter(admission, (request, response) -> served.add(number)));
            await(() -> meters.get("linli.door.waiting").gauge().value() == number + 1);
        }

        finish();

        assertThat(List.copyOf(served)).hasSize(20).isSorted();
        assertThat(admission.running()).isZero();
    }

    @Test
    void givesThePlaceBackWhenTheWorkFails() {
        var admission = admission(1, 0, LONG);

        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> filter(admission, (request, response) -> {
                        throw new ServletException("broken");
                    }))
                    .isInstanceOf(ServletException.class);
        }

        assertThat(admission.running()).isZero();
        assertThat(pass(admission, Locale.CHINA).getStatus()).isEqualTo(200);
    }

    @Test
    void keepsThePlaceUntilAnAsynchronousAnswerIsComplete() throws Exception {
        var admission = admission(1, 0, LONG);
        var request = request(Locale.CHINA);
        request.setAsyncSupported(true);
        new AdmissionFilter(admission, answers)
                .doFilter(request, new MockHttpServletResponse(), (asked, response) -> asked.startAsync());

        assertThat(pass(admission, Locale.CHINA).getStatus()).isEqualTo(503);

        ((MockAsyncContext) request.getAsyncContext()).complete();
        assertThat(pass(admission, Locale.CHINA).getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesNoTrace() throws Exception {
        var admission = admission(1, 5, LONG);
        occupy(admission);
        var statuses = new LinkedBlockingQueue<Integer>();
        var waiting = start(() -> statuses.add(pass(admission, Locale.CHINA).getStatus()));
        await(() -> meters.get("linli.door.waiting").gauge().value() == 1);

        waiting.interrupt();

        assertThat(statuses.poll(20, TimeUnit.SECONDS)).isEqualTo(503);
        finish();
        assertThat(admission.running()).isZero();
    }

    private Admission admission(int places, int queue, Duration patience) {
        return new Admission(new LoadLimits(places, queue, patience, LONG, LONG, Duration.ZERO), meters);
    }

    private void occupy(Admission admission) throws Exception {
        var running = new CountDownLatch(1);
        start(() -> filter(admission, (request, response) -> {
            running.countDown();
            try {
                finish.await();
            } catch (InterruptedException interrupted) {
                throw new ServletException(interrupted);
            }
        }));
        running.await();
    }

    private MockHttpServletResponse pass(Admission admission, Locale locale) {
        var response = new MockHttpServletResponse();
        try {
            new AdmissionFilter(admission, answers).doFilter(request(locale), response, (request, answer) -> {});
            return response;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void filter(Admission admission, FilterChain chain) throws Exception {
        new AdmissionFilter(admission, answers).doFilter(request(Locale.CHINA), new MockHttpServletResponse(), chain);
    }

    private static MockHttpServletRequest request(Locale locale) {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setServletPath("/graphql");
        request.addHeader("Accept-Language", locale.toLanguageTag());
        request.addPreferredLocale(locale);
        return request;
    }

    private Thread start(Work work) {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        threads.add(thread);
        return thread;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
