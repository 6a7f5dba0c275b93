package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.shared.startup.Misconfigured;

/** The engines of one folder; a process starts them once, however many application contexts it makes. */
public final class Engines implements AutoCloseable {

    private static final Map<Path, Engines> RUNNING = new HashMap<>();

    private final Path directory;
    private final DirectoryLock lock;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final EmbeddedMariaDb database;
    private final EmbeddedRedis redis;
    private final SimulatedWeChat wechat;
    private final Map<String, Object> keys;

    /** Starts the engines of a folder, or gives those that run; the port is told to a second start. */
    public static Engines in(Path directory, String port) {
        synchronized (RUNNING) {
            try {
                var folder = Files.createDirectories(directory).toRealPath();
                var running = RUNNING.get(folder);
                var engines = running == null ? new Engines(folder, port) : running;
                RUNNING.put(folder, engines);
                return engines;
            } catch (IOException failure) {
                throw new Misconfigured(
                        "linli.embedded.directory: nothing can be started there (%s); or set LINLI_MYSQL_URL"
                                .formatted(failure.getMessage()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted during the start", interrupted);
            }
        }
    }

    private Engines(Path directory, String port) throws IOException, InterruptedException {
        this.directory = directory;
        this.lock = DirectoryLock.in(directory, port);
        started.push(lock);
        keys = EmbeddedKeys.in(directory);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var startingDatabase = threads.submit(() -> noted(EmbeddedMariaDb.start(directory)));
            var startingRedis = threads.submit(() -> noted(EmbeddedRedis.start(directory)));
            var startingWeChat = threads.submit(() -> noted(SimulatedWeChat.start()));
            redis = join(startingRedis);
            wechat = join(startingWeChat);
            database = join(startingDatabase);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private synchronized <T extends AutoCloseable> T noted(T engine) {
        started.push(engine);
        return engine;
    }

    private static <T> T join(Future<T> starting) throws IOException, InterruptedException {
        try {
            return starting.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** The simulated WeChat. */
    public SimulatedWeChat wechat() {
        return wechat;
    }

    /** Corrects the port that a second start is told. */
    public void listensOn(int port) throws IOException {
        lock.write(Integer.toString(port));
    }

    /** What the server has to know to use these engines, as properties. */
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(keys);
        settings.put("linli.embedded", "true");
        settings.put("linli.embedded.home", directory.toString());
        settings.put("linli.embedded.database", database.address());
        settings.put("linli.mysql.url", database.url());
        settings.put("linli.redis.url", redis.url());
        settings.put("linli.wechat.appid", SimulatedWeChat.APPID);
        settings.put("linli.wechat.secret", SimulatedWeChat.SECRET);
        settings.put("linli.wechat.base-url", wechat.baseUrl());
        settings.put("linli.wechat.push-token", wechat.pushes().token());
        settings.put("linli.wechat.push-aes-key", wechat.pushes().aesKey());
        settings.put("linli.door.load.drain", "0s");
        settings.put("server.address", Loopback.HOST);
        return settings;
    }

    /** Ends the engines, the last started first. */
    @Override
    public synchronized void close() {
        synchronized (RUNNING) {
            RUNNING.remove(directory, this);
        }
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                System.err.println("An embedded engine did not end: " + failure.getMessage());
            }
        }
    }
}
