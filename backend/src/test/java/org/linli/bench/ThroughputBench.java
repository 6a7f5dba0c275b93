package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.GraphQlClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import tools.jackson.databind.json.JsonMapper;

/** What pages cost, as ratios to a bare servlet of the same server that answers the bytes of the list. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"linli.demo=true", "linli.embedded.directory=target/linli-bench"})
@Import(ThroughputBench.Floor.class)
class ThroughputBench {

    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;
    private static final int CONNECTIONS = 32;
    private static final String LIST =
            """
            { activities(first: 20) { edges { node {
              id title kind startsAt endsAt capacity taken phase place { name } community { id name }
            } } pageInfo { hasNextPage endCursor } } }""";
    private static final String MINE =
            """
            { viewer { id nickname level signups(first: 20) { edges { node {
              id status party activity { id title startsAt phase place { name } }
            } } } } }""";

    private final int port;
    private final GraphQlClient client;
    private final Floor floor;
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    ThroughputBench(@LocalServerPort int port, GraphQlClient client, Floor floor) {
        this.port = port;
        this.client = client;
        this.floor = floor;
    }

    @Test
    void pagesCostATableOfRatios(@TempDir Path folder) throws Exception {
        var resident = client.named("resident");
        floor.bytes =
                client.nobody().ask(LIST).withoutErrors().body().toString().getBytes(StandardCharsets.UTF_8);
        var rows = new LinkedHashMap<String, Path>();
        rows.put(
                "bare servlet, the bytes of the list",
                write(folder, "floor", LoadGenerator.request("/bench/floor", "")));
        rows.put("list of 20, not cached", write(folder, "list", LoadGenerator.request("/graphql", query(LIST))));
        rows.put(
                "own page: session check, own signups",
                write(
                        folder,
                        "mine",
                        LoadGenerator.request(
                                "/graphql", query(MINE), "Authorization: Bearer " + resident.accessToken() + "\r\n")));
        var figures = new LinkedHashMap<String, List<Figure>>();
        for (var round = 0; round <= ROUNDS; round++) {
            for (var row : rows.entrySet()) {
                var figure = measure(row.getValue());
                if (round > 0) {
                    figures.computeIfAbsent(row.getKey(), name -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        print(figures);
        assertThat(figures.values()).allSatisfy(list -> assertThat(list).allMatch(figure -> figure.refused == 0));
    }

    private Figure measure(Path request) throws Exception {
        var before = process.getProcessCpuTime();
        var allocatedBefore = threads.getTotalThreadAllocatedBytes();
        var generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadGenerator.class.getName(),
                        Integer.toString(port),
                        request.toString(),
                        Integer.toString(CONNECTIONS),
                        Integer.toString(SECONDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var words = new String(generator.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split(" ");
        assertThat(generator.waitFor()).isZero();
        var answers = Long.parseLong(words[0]);
        return new Figure(
                answers / (double) SECONDS,
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                (process.getProcessCpuTime() - before) / 1000.0 / Math.max(1, answers),
                (threads.getTotalThreadAllocatedBytes() - allocatedBefore) / 1024.0 / Math.max(1, answers));
    }

    private static void print(Map<String, List<Figure>> figures) {
        var floor = median(figures.values().iterator().next());
        System.out.printf(
                "%n%-40s %10s %8s %8s %9s %9s %9s %9s%n",
                "served", "requests/s", "p50 ms", "p99 ms", "CPU µs", "KiB", "rate", "CPU");
        figures.forEach((name, rounds) -> {
            var figure = median(rounds);
            System.out.printf(
                    "%-40s %10.0f %8.1f %8.1f %9.0f %9.0f %8.3f× %8.1f×%n",
                    name,
                    figure.rate,
                    figure.p50 / 1000.0,
                    figure.p99 / 1000.0,
                    figure.cpu,
                    figure.allocated,
                    figure.rate / floor.rate,
                    figure.cpu / floor.cpu);
        });
    }

    /** The round in the middle by processor time, the figure that neighbours disturb least. */
    private static Figure median(List<Figure> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(figure -> figure.cpu))
                .toList()
                .get(rounds.size() / 2);
    }

    private static String query(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }

    private static Path write(Path folder, String name, byte[] request) throws IOException {
        return Files.write(folder.resolve(name), request);
    }

    /** Answers per second, answers that were not 200, p50 and p99 in µs, the server's processor time (µs) and memory (KiB) per answer. */
    private record Figure(double rate, long refused, long p50, long p99, double cpu, double allocated) {}

    /** The floor: a servlet that writes stored bytes, past Spring MVC and Spring Security. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Floor {

        private volatile byte[] bytes = {};

        @Bean
        ServletRegistrationBean<HttpServlet> bareServlet() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.setContentType("application/json");
                            response.setContentLength(bytes.length);
                            response.getOutputStream().write(bytes);
                        }
                    },
                    "/bench/floor");
        }

        @Bean
        WebSecurityCustomizer pastSecurity() {
            return security -> security.ignoring().requestMatchers("/bench/floor");
        }
    }
}
