package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** A real Redis on loopback that keeps its data in the folder. */
final class EmbeddedRedis implements AutoCloseable {

    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

    private final EngineProcess process;
    private final int port;

    private EmbeddedRedis(EngineProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedRedis start(Path directory) throws IOException, InterruptedException {
        var process = new EngineProcess("redis", directory);
        process.endOrphan();
        var engine = Files.createDirectories(process.folder().resolve("engine"));
        var program = ExecutableProvider.newJarResourceProvider(engine.toFile()).get();
        var data = Files.createDirectories(process.folder().resolve("data"));
        var port = process.start(
                free -> command(program.getAbsolutePath(), data, free),
                Map.of(),
                candidate -> Loopback.firstByte(candidate, PING) == '+');
        return new EmbeddedRedis(process, port);
    }

    private static List<String> command(String program, Path data, int port) {
        return List.of(
                program,
                "--bind",
                Loopback.HOST,
                "--port",
                Integer.toString(port),
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "noeviction");
    }

    String url() {
        return "redis://%s:%d".formatted(Loopback.HOST, port);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
