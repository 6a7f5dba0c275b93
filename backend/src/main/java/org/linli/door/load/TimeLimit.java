package org.linli.door.load;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends the work on a request that takes too long: its thread is interrupted, which on a virtual thread also breaks off
 * what waits at a socket. The place of the request becomes free when the work has really stopped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TimeLimit implements WebGraphQlInterceptor, DisposableBean {

    private final long millis;
    private final FaultMessages messages;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("time-limit").factory());

    TimeLimit(LoadLimits limits, FaultMessages messages) {
        this.millis = limits.timeLimit().toMillis();
        this.messages = messages;
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            var work = new Work(Thread.currentThread());
            var alarm = clock.schedule(work::interrupt, millis, TimeUnit.MILLISECONDS);
            return chain.next(request)
                    .map(answer -> work.endsInTime() ? answer : tooLate(request))
                    .onErrorResume(failure -> work.endsInTime() ? Mono.error(failure) : Mono.just(tooLate(request)))
                    .doFinally(signal -> alarm.cancel(false));
        });
    }

    private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
        var input = request.toExecutionInput();
        var error = messages.error(GraphqlErrorBuilder.newError(), Fault.tooSlow(), input.getLocale());
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    /** What a thread does for one request; it ends or is interrupted, whichever comes first. */
    private static final class Work {

        private final Thread thread;
        private boolean ended;
        private boolean interrupted;

        private Work(Thread thread) {
            this.thread = thread;
        }

        private synchronized void interrupt() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** The interruption was meant for the work; the answer could not be written with it. */
        private synchronized boolean endsInTime() {
            ended = true;
            if (interrupted && Thread.currentThread() == thread) {
                Thread.interrupted();
            }
            return !interrupted;
        }
    }
}
