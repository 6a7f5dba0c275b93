package org.linli.bench.city;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a city into the tables, each by one {@code load data local}, two at a time. An empty table of MariaDB then builds
 * its indexes by sorting. MySQL needs {@code local_infile=ON}.
 */
public final class CityLoad {

    private static final int CONNECTIONS = 2;

    private final String url;
    private final Map<String, Supplier<Stream<@Nullable Object[]>>> tables = new LinkedHashMap<>();

    /** @param url of the database, with the account */
    public CityLoad(City city, String url) {
        this.url = url + (url.contains("?") ? "&" : "?")
                + "allowLoadLocalInfile=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
        var words = new Words();
        var tree = new Tree(city);
        var residents = new Residents(city, tree, words);
        var activities = new Activities(city, tree, words);
        tables.put(
                "signup (id, community_id, activity_id, person_id, status, party, created_at, version)",
                activities::signups);
        tables.put(
                "person (id, community_id, household_id, openid, nickname, level, status, created_at, version)",
                residents::persons);
        tables.put("activity_listing (organisation_id, starts_at, activity_id, ends_at)", activities::listing);
        tables.put(
                "activity (id, community_id, organisation_id, kind, status, title, description, starts_at, ends_at,"
                        + " signup_opens_at, signup_closes_at, capacity, taken, party_limit, signup_mode, required_level,"
                        + " place_name, place_address, latitude, longitude, station_id, organiser, contact_phone,"
                        + " cancel_reason, created_by, created_at, version)",
                activities::activities);
        tables.put("activity_tag (activity_id, tag)", activities::tags);
        tables.put(
                "organisation (id, parent_id, community_id, kind, name, path, population, introduction, phone, zone,"
                        + " created_at, version)",
                tree::organisations);
        tables.put("organisation_count (organisation_id, kind, total)", tree::counts);
        tables.put(
                "team (id, community_id, organisation_id, kind, name, introduction, created_at, version)", tree::teams);
        tables.put(
                "station (id, community_id, organisation_id, organisation_path, kind, level, name, address, latitude,"
                        + " longitude, phone, created_at, version)",
                tree::stations);
        tables.put("room (id, community_id, station_id, name, capacity, created_at, version)", tree::rooms);
        tables.put(
                "appointment (id, community_id, organisation_id, person_id, role, starts_on, created_at, version)",
                residents::appointments);
    }

    /** Fills the tables and tells of each how many rows it took and how long. */
    public List<Filled> fill() throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var jobs = tables.entrySet().stream()
                    .map(table -> (Callable<Filled>)
                            () -> fill(table.getKey(), table.getValue().get()))
                    .toList();
            var filled = new ArrayList<Filled>();
            for (Future<Filled> job : threads.invokeAll(jobs)) {
                filled.add(job.get());
            }
            return filled;
        }
    }

    private Filled fill(String table, Stream<@Nullable Object[]> rows) throws SQLException {
        var start = Instant.now();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            relax(connection);
            var stream = new RowStream(rows.iterator());
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(stream);
            var name = table.substring(0, table.indexOf(' '));
            var written = statement.executeLargeUpdate("load data local infile 'rows' into table " + name
                    + " character set utf8mb4 " + table.substring(name.length()));
            // What is wrong with a row of a local file is only a warning, and the row is left out or bent.
            if (written != stream.count() || statement.getWarnings() != null) {
                throw new IllegalStateException(
                        "%s took %d of %d rows: %s".formatted(name, written, stream.count(), statement.getWarnings()));
            }
            statement.execute("analyze table " + name);
            return new Filled(name, written, Duration.between(start, Instant.now()));
        }
    }

    private static void relax(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
        }
    }

    /** What one table took. */
    public record Filled(String table, long rows, Duration time) {

        @Override
        public String toString() {
            var millis = Math.max(1, time.toMillis());
            return String.format(
                    Locale.ROOT,
                    "%-20s %,11d rows %7.1f s %,9d rows/s",
                    table,
                    rows,
                    millis / 1e3,
                    rows * 1000 / millis);
        }
    }
}
