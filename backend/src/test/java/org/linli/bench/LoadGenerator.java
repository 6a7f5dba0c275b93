package org.linli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/**
 * Sends one request over and over on a number of connections, each waiting for its answer, for a while. Runs as a process
 * of its own, so that the server's processor time can be told from its own, and for all rows, so that it is warm. Each
 * line that it reads is a run: port, file of the request, status, connections, milliseconds. It holds each answer against
 * the first one, byte by byte, and writes a line as {@link Load.Outcome} reads it.
 */
final class LoadGenerator {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private LoadGenerator() {}

    public static void main(String[] arguments) throws Exception {
        var runs = new Scanner(System.in);
        while (runs.hasNextInt()) {
            var port = runs.nextInt();
            var request = new Request(Files.readAllBytes(Path.of(runs.next())), runs.nextInt());
            System.out.println(run(port, request, runs.nextInt(), runs.nextLong()));
        }
    }

    private static String run(int port, Request request, int connections, long millis) throws Exception {
        var before = Connection.ask(port, request).body();
        List<Client> clients = Stream.generate(() -> new Client(port, request, before))
                .limit(connections)
                .toList();
        var cpu = PROCESS.getProcessCpuTime();
        var end = System.nanoTime() + millis * 1_000_000;
        var threads = new ArrayList<Thread>();
        clients.forEach(client -> threads.add(Thread.startVirtualThread(() -> client.runUntil(end))));
        for (var thread : threads) {
            thread.join();
        }
        cpu = PROCESS.getProcessCpuTime() - cpu;
        var unchanged = Arrays.equals(before, Connection.ask(port, request).body());
        var times = clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.times, 0, client.answers))
                .sorted()
                .toArray();
        var wrong = clients.stream().mapToInt(client -> client.wrong).sum();
        return "%d %d %d %d %d %b"
                .formatted(times.length, wrong, quantile(times, 0.5), quantile(times, 0.99), cpu, unchanged);
    }

    private static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000;
    }

    /** One connection after the other, each as long as the server keeps it. */
    private static final class Client {

        private static final int MOST_ANSWERS = 100_000;

        private final int port;
        private final Request request;
        private final byte[] expected;
        private final long[] times = new long[MOST_ANSWERS];
        private int answers;
        private int wrong;

        private Client(int port, Request request, byte[] expected) {
            this.port = port;
            this.request = request;
            this.expected = expected;
        }

        private void runUntil(long end) {
            while (isOn(end)) {
                try (var connection = new Connection(port)) {
                    while (isOn(end) && !connection.isClosing()) {
                        ask(connection);
                    }
                } catch (IOException brokenOff) {
                    wrong++;
                }
            }
        }

        private boolean isOn(long end) {
            return System.nanoTime() < end && answers < times.length;
        }

        private void ask(Connection connection) throws IOException {
            var start = System.nanoTime();
            var reply = connection.ask(request.bytes());
            times[answers++] = System.nanoTime() - start;
            if (reply.status() != request.status() || !Arrays.equals(reply.body(), expected)) {
                wrong++;
            }
        }
    }
}
