package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends one request over and over on a number of connections, each waiting for its answer, for a number of seconds, and
 * prints how many answers came, how many were not 200, and p50 and p99 in microseconds. Runs as a process of its own, so
 * that the server's processor time can be told from it. Plain sockets, because a client library would be the bottleneck.
 */
public final class LoadGenerator {

    private LoadGenerator() {}

    /** Arguments: port, file of the whole request, connections, seconds. */
    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var request = Files.readAllBytes(Path.of(arguments[1]));
        var connections = Integer.parseInt(arguments[2]);
        var end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000L;
        var clients = new ArrayList<Client>();
        for (var i = 0; i < connections; i++) {
            clients.add(new Client(port, request, end));
        }
        List<Thread> threads = clients.stream().map(Thread::startVirtualThread).toList();
        for (var thread : threads) {
            thread.join();
        }
        var times = clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.times, 0, client.answers))
                .sorted()
                .toArray();
        var refused = clients.stream().mapToInt(client -> client.refused).sum();
        System.out.println(times.length + " " + refused + " " + quantile(times, 0.5) + " " + quantile(times, 0.99));
    }

    private static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000;
    }

    private static final class Client implements Runnable {

        private static final int MOST_ANSWERS = 1_000_000;

        private final int port;
        private final byte[] request;
        private final long end;
        private final long[] times = new long[MOST_ANSWERS / 10];
        private int answers;
        private int refused;

        Client(int port, byte[] request, long end) {
            this.port = port;
            this.request = request;
            this.end = end;
        }

        @Override
        public void run() {
            while (isOn()) {
                try (var connection = new HttpConnection(port)) {
                    converse(connection);
                } catch (IOException exception) {
                    refused++;
                }
            }
        }

        private boolean isOn() {
            return System.nanoTime() < end && answers < times.length;
        }

        /** Asks until the time is over or the server wants a new connection. */
        private void converse(HttpConnection connection) throws IOException {
            while (isOn() && !connection.isClosing()) {
                var start = System.nanoTime();
                if (connection.exchange(request) != 200) {
                    refused++;
                }
                times[answers++] = System.nanoTime() - start;
            }
        }
    }

    static byte[] request(String path, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + "\r\n" + String.join("", headers) + "\r\n";
        var whole = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + bytes.length);
        System.arraycopy(bytes, 0, whole, head.length(), bytes.length);
        return whole;
    }
}
