package org.linli.bench;

import java.util.Map;

/** What a server is told that does not bring up anything by itself. */
final class RealParts {

    private static final String KEY = "A".repeat(43) + "=";

    private RealParts() {}

    static Map<String, String> settings(String mysqlUrl, String redisUrl) {
        return Map.of(
                "linli.mysql.url",
                mysqlUrl,
                "linli.redis.url",
                redisUrl,
                "linli.wechat.appid",
                "wx-bench",
                "linli.wechat.secret",
                "bench",
                "linli.secrets.current",
                "k1",
                "linli.secrets.keys.k1",
                KEY,
                "linli.secrets.index",
                KEY,
                "linli.door.load.drain",
                "0s");
    }
}
