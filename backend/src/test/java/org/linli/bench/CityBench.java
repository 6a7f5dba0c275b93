package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.bench.city.City;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How answers slow down from 1,000 activities and 5,000 residents to 1,000,000 and 5,000,000, in one run, the two cities
 * in turn. Alone: {@code mvn -Pbench -pl backend verify -Dit.test=CityBench}, with {@code -Dlinli.city.communities=100}
 * for less. The cities stay in {@code target/city-*} for the next run of the same week.
 */
class CityBench {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 4;
    private static final long NANOS = 700_000_000;
    private static final double GOAL = 1.3;
    private static final int ACTIVITIES = 100;
    private static final int RESIDENTS = 500;
    private static final String LOGIN =
            "mutation ($code: String!) { login(input: {code: $code}) { session { accessToken } viewer { id } } }";

    @Test
    void answersSlowDownByATableOfRatios() throws Exception {
        var communities = Integer.getInteger("linli.city.communities", 10_000);
        try (var small = CityServer.start(city(10));
                var large = CityServer.start(city(communities))) {
            var questions = List.of(questions(small), questions(large));
            var ports = List.of(small.port(), large.port());
            var figures = new LinkedHashMap<String, List<List<Figure>>>();
            try {
                for (var name : questions.getFirst().keySet()) {
                    figures.put(name, measure(name, questions, ports));
                }
            } finally {
                print(figures);
            }
            assertThat(figures.values()).allSatisfy(pair -> assertThat(pair)
                    .allSatisfy(rounds -> assertThat(rounds).allMatch(figure -> figure.refused == 0)));
        }
    }

    /** The city of this week, so that what is to come is still so. */
    private static City city(int communities) {
        var firstId = City.idsFrom(Instant.parse("2021-01-01T00:00:00Z"));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return new City(firstId, communities, ACTIVITIES, RESIDENTS, monday);
    }

    private static Map<String, CityQuestions.Question> questions(CityServer server) throws Exception {
        var city = server.city();
        var endpoint = URI.create("http://127.0.0.1:" + server.port() + "/graphql");
        var nobody = new GraphQlClient.Caller(endpoint, null, "", 0);
        return new CityQuestions(city, nobody, (community, number) -> signIn(nobody, city.loginName(community, number)))
                .all();
    }

    private static GraphQlClient.Caller signIn(GraphQlClient.Caller nobody, String name) {
        var code = "dev-" + name + "_" + UUID.randomUUID();
        var answer = nobody.ask(LOGIN, Map.of("code", code)).withoutErrors();
        return nobody.withToken(answer.text("login", "session", "accessToken"));
    }

    /** The rounds of the small city and those of the large one, after a round that warms both up. */
    private static List<List<Figure>> measure(
            String name, List<Map<String, CityQuestions.Question>> questions, List<Integer> ports) {
        var figures = List.<List<Figure>>of(new ArrayList<>(), new ArrayList<>());
        var requests =
                questions.stream().map(each -> checked(name, each.get(name))).toList();
        for (var round = 0; round <= ROUNDS; round++) {
            for (var city = 0; city < 2; city++) {
                var figure = measure(ports.get(city), requests.get(city));
                if (round > 0) {
                    figures.get(city).add(figure);
                }
            }
        }
        return figures;
    }

    /** The requests of a question, each seen to be answered right. */
    private static List<byte[]> checked(String name, CityQuestions.Question question) {
        var requests = new ArrayList<byte[]>();
        var seen = new HashSet<CityQuestions.Variant>();
        for (var variant : question.variants()) {
            if (seen.add(variant)) {
                var answer = question.answer(variant);
                assertThat(question.isRight(answer))
                        .as("%s %s: %s", name, variant.variables(), answer.body())
                        .isTrue();
            }
            var body = JsonMapper.shared()
                    .writeValueAsString(Map.of("query", question.document(), "variables", variant.variables()));
            var token = variant.caller().accessToken();
            requests.add(
                    token == null
                            ? Request.post("/graphql", body).bytes()
                            : Request.post("/graphql", body, "Authorization: Bearer " + token)
                                    .bytes());
        }
        return requests;
    }

    private static Figure measure(int port, List<byte[]> requests) {
        var end = System.nanoTime() + NANOS;
        var calls = new ArrayList<Callable<List<Long>>>();
        for (var i = 0; i < CONNECTIONS; i++) {
            var first = i * requests.size() / CONNECTIONS;
            calls.add(() -> converse(port, requests, first, end));
        }
        var answers =
                Crowd.run(CONNECTIONS, calls).stream().flatMap(List::stream).toList();
        var times = answers.stream()
                .filter(time -> time >= 0)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Figure(quantile(times, 0.5), quantile(times, 0.99), answers.size() - times.length);
    }

    /** The times of the answers in nanoseconds; -1 for one that was not 200. */
    private static List<Long> converse(int port, List<byte[]> requests, int first, long end) throws Exception {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            try (var connection = new Connection(port)) {
                while (System.nanoTime() < end && !connection.isClosing()) {
                    var start = System.nanoTime();
                    var reply = connection.ask(requests.get((first + times.size()) % requests.size()));
                    times.add(reply.status() == 200 ? System.nanoTime() - start : -1);
                }
            }
        }
        return times;
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static void print(Map<String, List<List<Figure>>> figures) {
        System.out.printf(
                "%n%-42s %10s %10s %8s %10s %10s   (ms, %d connections, medians of %d rounds; goal %.1f×)%n",
                "asked", "p50 small", "p50 large", "ratio", "p99 small", "p99 large", CONNECTIONS, ROUNDS, GOAL);
        figures.forEach((name, pair) -> {
            var small = median(pair.getFirst());
            var large = median(pair.getLast());
            var ratio = large.p50 / small.p50;
            System.out.printf(
                    "%-42s %10.2f %10.2f %7.2f×%s %9.2f %10.2f%n",
                    name, small.p50, large.p50, ratio, ratio > GOAL ? "!" : " ", small.p99, large.p99);
        });
    }

    private static Figure median(List<Figure> rounds) {
        return new Figure(
                middle(rounds.stream().mapToDouble(Figure::p50).toArray()),
                middle(rounds.stream().mapToDouble(Figure::p99).toArray()),
                rounds.stream().mapToInt(Figure::refused).sum());
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** p50 and p99 in milliseconds, and answers that were not 200. */
    private record Figure(double p50, double p99, int refused) {}
}
