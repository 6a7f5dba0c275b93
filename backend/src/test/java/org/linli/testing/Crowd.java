package org.linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at once. */
public final class Crowd {

    private Crowd() {}

    /** Runs all calls, {@code callers} at a time, and returns what they returned in their order. */
    public static <T> List<T> run(int callers, List<Callable<T>> calls) {
        try (var threads =
                Executors.newFixedThreadPool(callers, Thread.ofVirtual().factory())) {
            List<Future<T>> futures = threads.invokeAll(calls);
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception.getCause());
        }
    }
}
