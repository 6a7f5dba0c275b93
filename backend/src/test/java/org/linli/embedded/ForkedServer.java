package org.linli.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server in a JVM of its own, started with settings as an operator gives them. */
final class ForkedServer implements AutoCloseable {

    /** Ten times what it takes, so that only a server that hangs is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path out;
    private final Path err;

    private ForkedServer(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ForkedServer start(Class<?> application, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(application, classPath(library -> true), environment, arguments);
    }

    static ForkedServer start(
            Class<?> application, String classPath, Map<String, String> environment, String... arguments)
            throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "forked");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                application.getName()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LINLI_") || name.startsWith("SERVER_"));
        builder.environment().putAll(environment);
        return new ForkedServer(builder.start(), out, err);
    }

    /** The class path of the tests, as far as {@code libraries} wants it. */
    static String classPath(Predicate<String> libraries) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(libraries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return process.pid();
    }

    List<ProcessHandle> engines() {
        return process.children().toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            throw new AssertionError("still running: " + out() + err());
        }
        return process.exitValue();
    }

    ForkedServer awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (out().contains("is ready after")) {
                return this;
            }
            if (!process.isAlive()) {
                throw new AssertionError("ended: " + out() + err());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + out() + err());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGTERM and does not wait. */
    void terminate() {
        process.destroy();
    }

    void stop() throws InterruptedException {
        terminate();
        exitCode();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
