package org.linli.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.data.geo.Circle;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;
import org.springframework.data.redis.connection.RedisGeoCommands.GeoLocation;
import org.springframework.data.redis.connection.RedisGeoCommands.GeoRadiusCommandArgs;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What it takes to find the nearest stations among 1,000 and among 100,000 of a city of 50 by 50 km, of which each tenth one is
 * in its middle of 5 by 5 km, where all questions are asked: as the server does it, and three other ways. The cities are asked in
 * turn. {@code mvn -Pbench verify} prints the figures of decision 26.
 */
@LinliTest
class NearbyBench {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int ROUNDS = 5;
    private static final int CALLS = 400;
    private static final int WARM_UP = 100;
    private static final double GOAL = 2;
    private static final int CANDIDATES = 200;
    private static final String OWN = "growing circles";
    private static final Position MIDDLE = new Position(36.06, 103.83);
    private static final double METRES_A_DEGREE = 111_195;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final StringRedisTemplate redis;

    NearbyBench(DataSource source, JdbcTemplate jdbc, StringRedisTemplate redis) {
        this.source = source;
        this.jdbc = jdbc;
        this.redis = redis;
    }

    /** What is looked for. */
    private record Question(String name, int radius, int most, boolean service) {

        int candidates() {
            return service ? CANDIDATES : most;
        }
    }

    /** A way to find the nearest stations. */
    private interface Way {
        int find(Position position, Question question);
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("15 minutes, 20", 692, 20, false),
            new Question("60 minutes, 20", 2_769, 20, false),
            new Question("60 minutes, 20 with a service", 2_769, 20, true),
            new Question("5 km, 50 (wishes)", 5_000, 50, false));

    @BeforeEach
    void foundCities() {
        forgetCities();
        for (var size : List.of(SMALL, LARGE)) {
            found(size);
        }
    }

    @AfterEach
    void forgetCities() {
        for (var size : List.of(SMALL, LARGE)) {
            jdbc.execute("drop table if exists " + table(size));
            jdbc.execute("drop table if exists " + services(size));
            redis.delete(table(size));
        }
    }

    @Test
    void aCityWithAHundredTimesTheStationsIsSearchedAsFast() throws Exception {
        try (var connection = source.getConnection()) {
            var worst = 0.0;
            System.out.printf(
                    "%n%-18s %-32s %9s %9s %9s %9s %7s%n",
                    "way", "question", "p50 1,000", "100,000", "p99 1,000", "100,000", "ratio");
            var small = ways(connection, SMALL);
            var large = ways(connection, LARGE);
            for (var way : small.keySet()) {
                for (var question : QUESTIONS) {
                    var own = way.equals(OWN);
                    var ratio = measure(way, question, small.get(way), large.get(way), own ? ROUNDS : 1);
                    worst = own ? Math.max(worst, ratio) : worst;
                }
            }
            System.out.printf(Locale.ROOT, "worst ratio of p99: %.2f (goal %.1f)%n", worst, GOAL);
            assertThat(worst).isLessThanOrEqualTo(GOAL);
        }
    }

    private double measure(String name, Question question, Way small, Way large, int rounds) {
        var random = new Random(26);
        warmUp(question, small, large, random);
        List<Double> ratios = new ArrayList<>();
        List<double[]> figures = new ArrayList<>();
        for (var round = 0; round < rounds; round++) {
            var one = new long[CALLS];
            var other = new long[CALLS];
            for (var call = 0; call < CALLS; call++) {
                var position = somewhere(random, 2_500);
                one[call] = time(small, position, question);
                other[call] = time(large, position, question);
            }
            var figure = new double[] {at(one, 50), at(other, 50), at(one, 99), at(other, 99)};
            figures.add(figure);
            ratios.add(figure[3] / figure[2]);
        }
        var ratio = median(ratios.stream().mapToDouble(d -> d).toArray());
        System.out.printf(
                Locale.ROOT,
                "%-18s %-32s %9.2f %9.2f %9.2f %9.2f %7.2f%n",
                name,
                question.name(),
                median(figures, 0),
                median(figures, 1),
                median(figures, 2),
                median(figures, 3),
                ratio);
        return ratio;
    }

    private static void warmUp(Question question, Way small, Way large, Random random) {
        for (var call = 0; call < WARM_UP; call++) {
            small.find(somewhere(random, 2_500), question);
            large.find(somewhere(random, 2_500), question);
        }
    }

    private static long time(Way way, Position position, Question question) {
        var start = System.nanoTime();
        way.find(position, question);
        return System.nanoTime() - start;
    }

    private Map<String, Way> ways(Connection connection, int size) {
        var mapper = mapper(connection, size);
        var stations = new Stations(mapper);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(OWN, (position, question) -> own(position, question, stations));
        ways.put("cells of 0.05°", (position, question) -> coarse(position, question, mapper));
        ways.put("spatial index", (position, question) -> spatial(position, question, size, mapper));
        ways.put("Redis GEO", (position, question) -> redisGeo(position, question, size, mapper));
        return ways;
    }

    private static int own(Position position, Question question, Stations stations) {
        var found = question.service()
                ? stations.nearOffering(
                        position, question.radius(), CANDIDATES, ServiceKind.ELDERLY_CARE, question.most())
                : stations.near(position, question.radius(), question.most());
        return found.size();
    }

    /** The cells of decision 24, all of them at once. */
    private static int coarse(Position position, Question question, StationMapper mapper) {
        var around = Surroundings.of(position, Math.max(question.radius(), 2_001));
        assertThat(around.fine()).isFalse();
        var spots = mapper.findAround(around, question.candidates());
        return complete(mapper, spots.stream().map(StationMapper.Spot::id).toList(), question);
    }

    private int spatial(Position position, Question question, int size, StationMapper mapper) {
        var north = question.radius() / METRES_A_DEGREE;
        var shrink = Math.cos(Math.toRadians(position.latitude()));
        var east = north / shrink;
        var box = "polygon((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(
                        position.longitude() - east,
                        position.latitude() - north,
                        position.longitude() + east,
                        position.latitude() + north);
        var ids = jdbc.queryForList(
                """
                select id
                  from %s
                 where mbrcontains(st_geomfromtext(?), place)
                 order by power(latitude - ?, 2) + power((longitude - ?) * ?, 2), id
                 limit ?
                """
                        .formatted(table(size)),
                Long.class,
                box,
                position.latitude(),
                position.longitude(),
                shrink,
                question.candidates());
        return complete(mapper, ids, question);
    }

    private int redisGeo(Position position, Question question, int size, StationMapper mapper) {
        var found = redis.opsForGeo()
                .radius(
                        table(size),
                        new Circle(
                                new Point(position.longitude(), position.latitude()),
                                new Distance(question.radius() / 1000.0, Metrics.KILOMETERS)),
                        GeoRadiusCommandArgs.newGeoRadiusArgs().sortAscending().limit(question.candidates()));
        var ids = found == null
                ? List.<Long>of()
                : found.getContent().stream()
                        .map(result -> Long.valueOf(result.getContent().getName()))
                        .toList();
        return complete(mapper, ids, question);
    }

    private static int complete(StationMapper mapper, List<Long> ids, Question question) {
        if (ids.isEmpty()) {
            return 0;
        }
        var chosen = question.service() ? mapper.offering(ServiceKind.ELDERLY_CARE, ids) : ids;
        var told = chosen.stream().limit(question.most()).toList();
        return told.isEmpty() ? 0 : mapper.findAllById(told).size();
    }

    private void found(int size) {
        jdbc.execute("create table " + table(size) + " like station");
        jdbc.execute("alter table " + table(size) + " add column place point not null /*!80003 SRID 0 */");
        jdbc.execute("create table " + services(size) + " like station_service");
        var random = new Random(size);
        for (var first = 0; first < size; first += 1_000) {
            List<Object[]> rows = new ArrayList<>();
            List<GeoLocation<String>> points = new ArrayList<>();
            for (var id = first + 1; id <= first + 1_000; id++) {
                var at = somewhere(random, id % 10 == 0 ? 2_500 : 25_000);
                rows.add(new Object[] {id, at.latitude(), at.longitude(), at.longitude(), at.latitude()});
                points.add(new GeoLocation<>(String.valueOf(id), new Point(at.longitude(), at.latitude())));
            }
            jdbc.batchUpdate(
                    """
                    insert into %s
                      (id, organisation_id, organisation_path, kind, level, name, address, latitude, longitude, created_at,
                       version, place)
                    values (?, 1, '1/', 'BEE_STATION', 'COMMUNITY', '小蜜蜂驿站', '一号', ?, ?, now(3), 0, point(?, ?))
                    """
                            .formatted(table(size)),
                    rows);
            redis.opsForGeo().add(table(size), points);
        }
        jdbc.execute("alter table " + table(size) + " add spatial index station_place (place)");
        jdbc.update(
                """
                insert into %s (id, station_id, name, kind, provision, created_at, version)
                select id, id, '养老', 'ELDERLY_CARE', 'PUBLIC', now(3), 0 from %s where id %% 3 = 0
                """
                        .formatted(services(size), table(size)));
        jdbc.execute("analyze table " + table(size) + ", " + services(size));
    }

    private static String table(int size) {
        return "near_bench_" + size;
    }

    private static String services(int size) {
        return table(size) + "_service";
    }

    private static Position somewhere(Random random, double metres) {
        return new Position(
                rounded(MIDDLE.latitude() + random.nextDouble(-metres, metres) / METRES_A_DEGREE),
                rounded(MIDDLE.longitude()
                        + random.nextDouble(-metres, metres)
                                / METRES_A_DEGREE
                                / Math.cos(Math.toRadians(MIDDLE.latitude()))));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }

    /** The mapper as it is, on the stations of a city. */
    private static StationMapper mapper(Connection connection, int size) {
        var configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addInterceptor(new OtherTable(table(size)));
        configuration.setEnvironment(new Environment("bench", new JdbcTransactionFactory(), new NoSource()));
        configuration.addMapper(StationMapper.class);
        return new SqlSessionFactoryBuilder()
                .build(configuration)
                .openSession(connection)
                .getMapper(StationMapper.class);
    }

    /** In milliseconds. */
    private static double at(long[] nanos, int percent) {
        var sorted = Arrays.stream(nanos).sorted().toArray();
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static double median(List<double[]> figures, int column) {
        return median(figures.stream().mapToDouble(figure -> figure[column]).toArray());
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /** A data source that nobody asks: the session is opened on a connection. */
    private static final class NoSource extends org.springframework.jdbc.datasource.AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException();
        }
    }

    /** Has the statements read from another table. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    static final class OtherTable implements Interceptor {

        private final String table;

        OtherTable(String table) {
            this.table = table;
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            var sql = ((StatementHandler) invocation.getTarget()).getBoundSql();
            SystemMetaObject.forObject(sql)
                    .setValue("sql", sql.getSql().replaceAll("from station(_service)?\\b", "from " + table + "$1"));
            return invocation.proceed();
        }
    }
}
