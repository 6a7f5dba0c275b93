package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;

/** The load generator's process, told what to send. */
final class Load implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    private final Process process;
    private final PrintStream runs;
    private final BufferedReader outcomes;

    Load() throws IOException {
        process = new ProcessBuilder(
                        Fork.java(), "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        runs = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        outcomes = process.inputReader();
    }

    /**
     * What came of a run.
     *
     * @param answers how many
     * @param wrong how many of them were not what they had to be
     * @param p50 in µs
     * @param p99 in µs
     * @param cpu processor time of the generator itself, in ns
     * @param unchanged whether the right answer was the same before and after
     */
    record Outcome(long answers, long wrong, long p50, long p99, long cpu, boolean unchanged) {

        private static Outcome read(String line) {
            var words = new Scanner(line);
            return new Outcome(
                    words.nextLong(),
                    words.nextLong(),
                    words.nextLong(),
                    words.nextLong(),
                    words.nextLong(),
                    words.nextBoolean());
        }
    }

    Outcome run(int port, Request request, long millis) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "request", "");
        try {
            Files.write(file, request.bytes());
            runs.println("%d %s %d %d %d".formatted(port, file, request.status(), CONNECTIONS, millis));
            return Outcome.read(String.valueOf(outcomes.readLine()));
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws InterruptedException {
        runs.close();
        process.waitFor();
    }
}
