package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Redis of a test's own, which can be frozen, killed and started again at the same address. */
public final class RedisFixture implements AutoCloseable {

    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

    private final EmbeddedRedis first;
    private final String program;
    private final int port;
    private volatile ProcessHandle process;

    private RedisFixture(EmbeddedRedis first, ProcessHandle process) {
        this.first = first;
        this.process = process;
        this.port = Integer.parseInt(first.url().substring(first.url().lastIndexOf(':') + 1));
        this.program = process.info().command().orElseThrow();
    }

    public static RedisFixture start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "redis");
            var redis = EmbeddedRedis.start(folder);
            var pid = Files.readString(folder.resolve("redis/pid")).trim();
            var fixture = new RedisFixture(
                    redis, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> fixture.process.destroyForcibly()));
            return fixture;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return first.url();
    }

    /** Worse than stopping: connections stay open and nothing answers. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again after it was killed, with nothing in it. */
    public void startEmpty() throws IOException, InterruptedException {
        var settings = List.of("--bind", Loopback.HOST, "--port", Integer.toString(port), "--save", "");
        process = new ProcessBuilder(
                        Stream.concat(Stream.of(program), settings.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .toHandle();
        while (Loopback.firstByte(port, PING) != '+') {
            Thread.sleep(20);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill -" + name + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        first.close();
    }
}
