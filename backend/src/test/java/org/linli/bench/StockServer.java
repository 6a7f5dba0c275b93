package org.linli.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A server with everything as Spring Boot gives it: web, GraphQL, actuator; no security, database, Redis or door. */
@EnableAutoConfiguration
@Import({Floors.class, StockController.class})
final class StockServer {

    private StockServer() {}

    public static void main(String[] arguments) {
        SpringApplication.run(StockServer.class, arguments);
    }
}
