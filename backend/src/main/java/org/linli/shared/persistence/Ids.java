package org.linli.shared.persistence;

import com.github.f4b6a3.tsid.TsidFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Makes 64-bit ids that grow with time: 42 bits of milliseconds since 2020, 10 bits of the server, 12 bits of a counter.
 * The server's bits are the remainder of its running start number by 1,024, so two servers could share them only if one
 * outlived 1,024 later starts.
 */
@Component
public class Ids {

    private static final int NODES = 1024;

    private final TsidFactory factory;

    Ids(JdbcTemplate jdbc) {
        this.factory = TsidFactory.builder()
                .withNodeBits(10)
                .withNode((int) (startNumber(jdbc) % NODES))
                .build();
    }

    /** The next id, larger than all that this server made before. */
    public long next() {
        return factory.create().toLong();
    }

    private static long startNumber(JdbcTemplate jdbc) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> connection.prepareStatement(
                        "insert into process_start (started_at) values (current_timestamp(3))",
                        java.sql.Statement.RETURN_GENERATED_KEYS),
                key);
        var number = key.getKey();
        if (number == null) {
            throw new IllegalStateException("The database gave no start number");
        }
        return number.longValue();
    }
}
