package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the {@code …Benchmark} classes, short: what a single step on the way of a request costs. */
class MicroBench {

    private static final int BENCHMARKS = 5;

    @Test
    void stepsCostMicroseconds() throws RunnerException {
        var options = new OptionsBuilder()
                .include("org\\.linli\\..*Benchmark")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .jvmArgs("-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        var results = new Runner(options).run();

        assertThat(results).hasSize(BENCHMARKS);
        System.out.printf("%n%-48s %10s %10s %12s%n", "step", "µs", "±", "bytes");
        results.forEach(MicroBench::print);
    }

    private static void print(RunResult result) {
        var time = result.getPrimaryResult();
        var bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        var name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1: ");
        System.out.printf(
                Locale.ROOT,
                "%-48s %10.3f %10.3f %12.0f%n",
                name,
                time.getScore(),
                time.getScoreError(),
                bytes.getScore());
    }
}
