package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One engine as a child process with a folder of its own, a log file and a pid file. */
final class EngineProcess implements AutoCloseable {

    private static final String TEXT_FILE_BUSY = "error: 26";
    private static final int LAUNCHES = 40;
    private static final long LAUNCH_PAUSE_MILLIS = 50;

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Path folder;
    private final Path log;
    private final Path pidFile;
    private @Nullable Process process;

    EngineProcess(String name, Path directory) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(directory.resolve(name)).toRealPath();
        this.log =
                Files.createDirectories(directory.resolve("log")).toRealPath().resolve(name + ".log");
        this.pidFile = folder.resolve("pid");
    }

    Path folder() {
        return folder;
    }

    /** Ends the engine that a killed server left behind; a foreign process with the same pid is left alone. */
    void endOrphan() throws IOException, InterruptedException {
        var orphan = orphan();
        if (orphan.isPresent()) {
            end(orphan.get(), this::runsFromOurFolder);
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readString(pidFile).trim();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(this::runsFromOurFolder)
                : Optional.empty();
    }

    private boolean runsFromOurFolder(ProcessHandle candidate) {
        return candidate
                .info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    /** Runs a command to its end; a failure tells where its output is. */
    void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var preparation = launch(command, environment);
        if (preparation.waitFor() != 0) {
            throw failed("could not be installed");
        }
    }

    /** Starts on a free port and waits for the engine's answer; again when another program took the port meanwhile. */
    int start(IntFunction<List<String>> command, Map<String, String> environment, IntPredicate answers)
            throws IOException, InterruptedException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = Loopback.freePort();
            var started = launch(command.apply(port), environment);
            process = started;
            Files.writeString(pidFile, Long.toString(started.pid()));
            if (isReady(started, port, answers)) {
                return port;
            }
        }
        throw failed("ended during its start");
    }

    private boolean isReady(Process started, int port, IntPredicate answers) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (started.isAlive()) {
            if (answers.test(port)) {
                return started.isAlive();
            }
            if (System.nanoTime() > deadline) {
                close();
                throw failed("did not answer within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
        return false;
    }

    /**
     * Starts a program that may just have been unpacked. For a moment another process that is being started at the same
     * time can hold it open for writing, and Linux then refuses to run it: wait until that one has let go.
     */
    private Process launch(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = builder(command, environment);
        for (var attempt = 1; ; attempt++) {
            try {
                return builder.start();
            } catch (IOException failure) {
                if (attempt == LAUNCHES || !String.valueOf(failure.getMessage()).contains(TEXT_FILE_BUSY)) {
                    throw failure;
                }
                Thread.sleep(LAUNCH_PAUSE_MILLIS);
            }
        }
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    private IOException failed(String what) {
        return new IOException("The embedded %s %s, see %s".formatted(name, what, log));
    }

    @Override
    public void close() throws IOException {
        if (process == null) {
            return;
        }
        try {
            end(process.toHandle(), ProcessHandle::isAlive);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile);
    }

    /** Asks first and insists later; an ended process whose parent never collects it counts as not running. */
    private static void end(ProcessHandle handle, Predicate<ProcessHandle> running) throws InterruptedException {
        handle.destroy();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (running.test(handle) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        handle.destroyForcibly();
    }
}
