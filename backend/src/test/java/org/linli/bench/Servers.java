package org.linli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The servers that are measured, all on the same engines, each with 512 MB of heap. */
final class Servers implements AutoCloseable {

    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m");
    private static final String GRAPHQL_OBSERVATION =
            "org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration";
    private static final String HTTP_OBSERVATION =
            "org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration";
    /** No answer is kept, so that each is made. */
    private static final Map<String, String> UNCACHED = Map.of("linli.answers.life", "0");
    /** No registry, no timers, no observations. */
    private static final Map<String, String> UNMETERED = Map.of(
            "management.prometheus.metrics.export.enabled", "false",
            "management.simple.metrics.export.enabled", "false",
            "management.observations.enable.all", "false",
            "spring.autoconfigure.exclude", GRAPHQL_OBSERVATION + "," + HTTP_OBSERVATION);

    private final Environment engines;
    private final Path folder;
    private final String classPath;
    private final List<Fork> started = new ArrayList<>();

    Servers(Environment engines, Path folder) throws IOException {
        this.engines = engines;
        this.folder = folder;
        this.classPath = ClassPath.measured(folder);
    }

    /** As in production. */
    Fork production() throws Exception {
        return linli(Map.of());
    }

    Fork uncached() throws Exception {
        return linli(UNCACHED);
    }

    Fork unmetered() throws Exception {
        return linli(UNMETERED);
    }

    Fork uncachedAndUnmetered() throws Exception {
        var settings = new HashMap<>(UNMETERED);
        settings.putAll(UNCACHED);
        return linli(settings);
    }

    /** Everything as Spring Boot gives it. */
    Fork stock() throws Exception {
        var settings = Map.of(
                "bench.stock", "true",
                "spring.graphql.schema.locations", "classpath:bench/types/,classpath:bench/stock/");
        return start(StockServer.class, ClassPath.stock(folder), settings);
    }

    private Fork linli(Map<String, String> more) throws Exception {
        var settings = new HashMap<>(more);
        settings.putAll(WideRates.SETTINGS);
        settings.putAll(RealParts.settings(
                engines.getRequiredProperty("linli.mysql.url"), engines.getRequiredProperty("linli.redis.url")));
        settings.put("bench.memory", "true");
        settings.put(
                "spring.graphql.schema.locations", "classpath:graphql/,classpath:bench/types/,classpath:bench/linli/");
        return start(MeasuredServer.class, classPath, settings);
    }

    private Fork start(Class<?> main, String classPath, Map<String, String> settings) throws Exception {
        var server = Fork.start(main, classPath, HEAP, settings);
        started.add(server);
        return server.await("/bench/memory");
    }

    /** The most of any heap that was in use after a collection, in MB. */
    double mostHeap() throws IOException {
        var most = 0L;
        for (var server : started) {
            most = Math.max(most, Measurement.Memory.of(server).mostUsed());
        }
        return most / 1_000_000.0;
    }

    @Override
    public void close() throws Exception {
        for (var server : started) {
            server.close();
        }
    }
}
