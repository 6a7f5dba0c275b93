package org.linli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, so that its processor time and its memory are nobody else's. */
final class Fork implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 120;
    private static final long LONGEST_STOP_SECONDS = 180;

    private final Process process;
    private final int port;
    private final Path output;

    private Fork(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** Starts {@code main}; settings are given as an operator gives them, by environment. */
    static Fork start(Class<?> main, String classPath, List<String> options, Map<String, String> settings)
            throws IOException {
        var port = freePort();
        var command = new ArrayList<>(
                List.of(java(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        var output = Files.createTempFile(Path.of("target"), "fork", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LINLI_") || name.startsWith("SERVER_"));
        settings.forEach((name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value));
        environment.put("SERVER_PORT", Integer.toString(port));
        return new Fork(builder.start(), port, output);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Processor time that it has taken so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Waits until this path answers 200. */
    Fork await(String path) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The server does not answer: " + Files.readString(output));
            }
            Thread.sleep(5);
        }
        return this;
    }

    private boolean answers(String path) {
        try {
            return Connection.ask(port, Request.get(path, 200)).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The server does not stop: " + Files.readString(output));
        }
        Files.delete(output);
    }
}
