package org.linli.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Kills the database under a running server and starts the same one again on the same port, as a supervisor would. */
final class EngineKill {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private EngineKill() {}

    /** Whether this machine tells how its processes were started. */
    static boolean isPossible() {
        return Files.isReadable(Path.of("/proc/self/cmdline"));
    }

    /** Returns the new process, which whoever calls has to end. */
    static Process killAndRestart(ProcessHandle database, int port) throws Exception {
        var folder = Path.of("/proc", Long.toString(database.pid()));
        var command = words(folder.resolve("cmdline"));
        var environment = words(folder.resolve("environ"));
        var directory = folder.resolve("cwd").toRealPath();
        database.destroyForcibly();
        database.onExit().get();
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        for (var variable : environment) {
            var sign = variable.indexOf('=');
            builder.environment().put(variable.substring(0, sign), variable.substring(sign + 1));
        }
        var process = builder.start();
        await(port);
        return process;
    }

    private static List<String> words(Path file) throws IOException {
        return Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void await(int port) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("the database does not come back");
    }
}
