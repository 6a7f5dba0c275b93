package org.linli.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads all that the server keeps, to look for what must not be there. */
@Component
public class Traces {

    private final JdbcTemplate jdbc;
    private final RedisConnectionFactory redis;

    Traces(JdbcTemplate jdbc, RedisConnectionFactory redis) {
        this.jdbc = jdbc;
        this.redis = redis;
    }

    /** All text columns of all tables that hold one of the texts, each with the text. */
    public List<String> inTables(List<String> texts) {
        var columns = jdbc.queryForList(
                """
                select table_name as t, column_name as c
                  from information_schema.columns
                 where table_schema = database()
                   and data_type in ('char', 'varchar', 'text', 'tinytext', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob', 'binary', 'varbinary')
                """);
        var found = new ArrayList<String>();
        for (var column : columns) {
            for (var text : texts) {
                var count = jdbc.queryForObject(
                        "select count(*) from `%s` where instr(cast(`%s` as char character set utf8mb4), ?) > 0"
                                .formatted(column.get("t"), column.get("c")),
                        Integer.class,
                        text);
                if (count != null && count > 0) {
                    found.add(column.get("t") + "." + column.get("c") + ": " + text);
                }
            }
        }
        return found;
    }

    /** Keys and values of Redis, one a line. */
    public List<String> inRedis() {
        var lines = new ArrayList<String>();
        try (var connection = redis.getConnection();
                var keys = connection
                        .keyCommands()
                        .scan(ScanOptions.scanOptions().count(1000).build())) {
            while (keys.hasNext()) {
                var key = keys.next();
                lines.add(text(key) + " = " + value(connection, key));
            }
        }
        return lines;
    }

    private static String value(RedisConnection connection, byte[] key) {
        var type = connection.keyCommands().type(key);
        var found = new ArrayList<String>();
        switch (type == null ? "none" : type.code()) {
            case "string" -> add(found, connection.stringCommands().get(key));
            case "list" -> addAll(found, connection.listCommands().lRange(key, 0, -1));
            case "set" -> addAll(found, connection.setCommands().sMembers(key));
            case "zset" -> addAll(found, connection.zSetCommands().zRange(key, 0, -1));
            case "hash" -> {
                var entries = connection.hashCommands().hGetAll(key);
                if (entries != null) {
                    addAll(found, entries.keySet());
                    addAll(found, entries.values());
                }
            }
            default -> {}
        }
        return found.toString();
    }

    private static void addAll(List<String> found, Iterable<byte[]> values) {
        if (values != null) {
            values.forEach(value -> add(found, value));
        }
    }

    private static void add(List<String> found, byte[] value) {
        if (value != null) {
            found.add(text(value));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
