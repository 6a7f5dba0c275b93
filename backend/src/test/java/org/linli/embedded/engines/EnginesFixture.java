package org.linli.embedded.engines;

import java.nio.file.Path;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.springframework.boot.SpringApplication;

/** The engines of the tests' process, started once and ended with it. */
public final class EnginesFixture {

    static final Path DIRECTORY = Path.of("target/linli");

    private EnginesFixture() {}

    public static SimulatedWeChat wechat() {
        return engines().wechat();
    }

    public static String mysqlUrl() {
        return engines().settings().get("linli.mysql.url").toString();
    }

    public static String redisUrl() {
        return engines().settings().get("linli.redis.url").toString();
    }

    static Engines engines() {
        return Holder.ENGINES;
    }

    private static final class Holder {

        private static final Engines ENGINES = start();

        private static Engines start() {
            var before = System.nanoTime();
            var engines = Engines.in(DIRECTORY, "8080");
            SpringApplication.getShutdownHandlers().add(engines::close); // after the contexts that use them
            System.out.println("Engines ready after " + (System.nanoTime() - before) / 1_000_000 + " ms");
            return engines;
        }
    }
}
