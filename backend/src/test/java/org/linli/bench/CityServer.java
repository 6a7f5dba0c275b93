package org.linli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.LinliApplication;
import org.linli.bench.city.City;
import org.linli.bench.city.CityLoad;
import org.springframework.util.FileSystemUtils;

/** The real server in a JVM of its own, with engines and a folder of its own that holds a city. */
final class CityServer implements AutoCloseable {

    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://\\S+");
    private static final Pattern ENDPOINT = Pattern.compile("http://localhost:(\\d+)/graphql");

    private final Process process;
    private final Path folder;
    private final Path out;
    private final City city;

    private CityServer(Process process, Path folder, Path out, City city) {
        this.process = process;
        this.folder = folder;
        this.out = out;
        this.city = city;
    }

    /** Starts a server with a city, which is made unless an earlier run has made it in full. */
    static CityServer start(City city) throws Exception {
        var folder = Path.of("target", "city-" + city.communities());
        var isComplete =
                Files.exists(mark(folder)) && Files.readString(mark(folder)).equals(city.toString());
        if (!isComplete) {
            FileSystemUtils.deleteRecursively(folder);
        }
        var server = start(folder, city);
        if (!isComplete) {
            server.settle();
        }
        return server;
    }

    private static Path mark(Path folder) {
        return folder.resolve("complete");
    }

    private static CityServer start(Path folder, City city) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var out = folder.resolve("out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                LinliApplication.class.getName(),
                "--linli.embedded.directory=" + folder,
                "--linli.demo=false",
                "--server.port=0"));
        WideRates.SETTINGS.forEach((name, rate) -> command.add("--" + name + "=" + rate));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("LINLI_") || key.startsWith("SERVER_"));
        var server = new CityServer(builder.start(), folder, out, city);
        server.awaitReady();
        return server;
    }

    /** Without the tests, whose beans and settings are not the server's. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(library -> !library.endsWith("test-classes") && !library.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (var i = 0; i < 1200; i++) {
            if (output().contains("is ready after")
                    && ENDPOINT.matcher(output()).find()) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended: " + output());
            }
            Thread.sleep(100);
        }
        process.destroy();
        throw new IllegalStateException("The server is not ready: " + output());
    }

    City city() {
        return city;
    }

    private void settle() throws Exception {
        var start = System.nanoTime();
        var filled = new CityLoad(city, databaseUrl()).fill();
        var seconds = (System.nanoTime() - start) / 1e9;
        Files.writeString(mark(folder), city.toString());
        var rows = filled.stream().mapToLong(CityLoad.Filled::rows).sum();
        System.out.printf(
                "%ncity of %,d communities, %,d activities, %,d residents: %,d rows in %.1f s, %,.0f rows/s, %,d MiB%n",
                city.communities(),
                city.activities(),
                city.residents(),
                rows,
                seconds,
                rows / seconds,
                bytes(folder.resolve("mariadb/data/linli")) >> 20);
        filled.forEach(System.out::println);
    }

    private String databaseUrl() throws IOException {
        var password = Files.readString(folder.resolve("mariadb/password")).trim();
        return found(DATABASE).group() + "?user=linli&password=" + password;
    }

    int port() throws IOException {
        return Integer.parseInt(found(ENDPOINT).group(1));
    }

    private MatchResult found(Pattern pattern) throws IOException {
        return pattern.matcher(output())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server does not say its address"));
    }

    private String output() throws IOException {
        return Files.readString(out);
    }

    private static long bytes(Path folder) throws IOException {
        var bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
