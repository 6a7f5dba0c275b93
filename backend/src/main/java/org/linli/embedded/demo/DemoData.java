package org.linli.embedded.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.embedded.DemoLogin;
import org.linli.embedded.DemoLogins;
import org.linli.shared.startup.Misconfigured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo into an empty database at start, and tells whom one can sign in as. */
@Component
@ConditionalOnProperty("linli.demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoData implements ApplicationRunner, DemoLogins {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final long seed;

    DemoData(JdbcTemplate jdbc, TransactionTemplate transaction, @Value("${linli.demo.seed:20260101}") String seed) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seed = number(seed);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loadOnce();
    }

    @Override
    public List<DemoLogin> list() {
        var people = Entry.read("people");
        var logins = new ArrayList<DemoLogin>();
        people.entries("persons").forEach(person -> logins.add(login(person, person.text("role"))));
        logins.add(login(people.entry("guest"), "GUEST"));
        return List.copyOf(logins);
    }

    @Override
    public Optional<String> joinCode() {
        return Optional.of(DemoHouseholds.CODE);
    }

    /** Loads all or nothing, and nothing where there are organisations already. */
    void loadOnce() {
        var start = Instant.now();
        var rows = transaction.execute(status -> isEmpty() ? load() : null);
        if (rows != null) {
            log.info(
                    "Demo data loaded in {} ms: {} organisations, {} stations, {} people, {} activities, {} signups, {} bookings,"
                            + " {} wishes",
                    Duration.between(start, Instant.now()).toMillis(),
                    rows.count(Table.ORGANISATION),
                    rows.count(Table.STATION),
                    rows.count(Table.PERSON),
                    rows.count(Table.ACTIVITY),
                    rows.count(Table.SIGNUP),
                    rows.count(Table.BOOKING),
                    rows.count(Table.WISH));
        }
    }

    private boolean isEmpty() {
        return jdbc.queryForList("select id from organisation limit 1").isEmpty();
    }

    private Rows load() {
        var rows = DemoSet.of(seed, DemoSet.today());
        rows.insertInto(jdbc);
        return rows;
    }

    private static DemoLogin login(Entry person, String role) {
        return new DemoLogin(role, person.text("nickname"), "dev-" + person.text("key"));
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException noNumber) {
            throw new Misconfigured("linli.demo.seed is \"" + seed + "\": set it to a whole number, or leave it out");
        }
    }
}
