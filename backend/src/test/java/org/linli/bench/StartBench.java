package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.LinliApplication;
import org.linli.embedded.engines.EnginesFixture;

/** How long the server takes until it is ready, on engines that run already, without and with a cache of the JVM. */
class StartBench {

    private static final int STARTS = 3;
    private static final String READY = "/actuator/health/readiness";

    private final Map<String, String> settings =
            RealParts.settings(EnginesFixture.mysqlUrl(), EnginesFixture.redisUrl());

    @Test
    void aServerIsReadyAfterSeconds(@TempDir Path folder) throws Exception {
        var classPath = ClassPath.server(folder);
        var cache = folder.resolve("server.aot");
        start(classPath, "-XX:AOTCacheOutput=" + cache); // migrates the database, too
        assertThat(cache).isNotEmptyFile();

        var plain = new ArrayList<Start>();
        var cached = new ArrayList<Start>();
        for (var i = 0; i < STARTS; i++) {
            plain.add(start(classPath, "-XX:AOTMode=off"));
            cached.add(start(classPath, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
        }

        System.out.printf("%n%-40s %10s %12s%n", "started", "s to ready", "CPU s of it");
        print("without the engines", plain);
        print("without the engines, with the AOT cache", cached);
        Goals.atMost("start without the engines", 6, " s", median(plain, Start::seconds));
        Goals.atMost("start with the AOT cache", 2, " s", median(cached, Start::seconds));
        Goals.print();
    }

    /**
     * From the start of the process until it says that it is ready.
     *
     * @param cpu processor seconds that the process took, which neighbours disturb less
     */
    private record Start(double seconds, double cpu) {}

    private Start start(String classPath, String... options) throws IOException, InterruptedException {
        var start = System.nanoTime();
        try (var server = Fork.start(LinliApplication.class, classPath, List.of(options), settings)) {
            server.await(READY);
            return new Start((System.nanoTime() - start) / 1e9, server.cpu().toMillis() / 1e3);
        }
    }

    private static void print(String name, List<Start> starts) {
        System.out.printf("%-40s %10.2f %12.2f%n", name, median(starts, Start::seconds), median(starts, Start::cpu));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
