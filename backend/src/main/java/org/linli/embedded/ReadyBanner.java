package org.linli.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.embedded.engines.Engines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a developer, once the server is ready, where everything is and whom to sign in as. */
@Component
@WhenEmbedded
class ReadyBanner {

    private final Environment environment;
    private final ObjectProvider<DemoLogins> demoLogins;

    ReadyBanner(Environment environment, ObjectProvider<DemoLogins> demoLogins) {
        this.environment = environment;
        this.demoLogins = demoLogins;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) throws IOException {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var port = context.getWebServer().getPort();
        Engines.in(Path.of(setting("linli.embedded.home")), "").listensOn(port);
        System.out.println(String.join(System.lineSeparator(), lines(port, ready.getTimeTaken())));
    }

    private List<String> lines(int port, Duration timeTaken) {
        var server = "http://localhost:" + port;
        var lines = new ArrayList<>(List.of(
                "",
                "Linli 邻里 is ready after %.1f s".formatted(timeTaken.toMillis() / 1000.0),
                line("GraphQL", server + "/graphql"),
                line("GraphiQL", server + "/graphiql"),
                line("Mini-program preview", server + "/preview/"),
                line("Health", server + "/actuator/health"),
                line("Simulated WeChat", server + "/wechat-sim/"),
                line("Its interfaces", setting("linli.wechat.base-url")),
                line("Database", setting("linli.embedded.database") + " user linli"),
                line(
                        "Its password",
                        Path.of(setting("linli.embedded.home"), "mariadb", "password")
                                .toString())));
        demoLogins
                .orderedStream()
                .flatMap(logins -> logins.list().stream())
                .forEach(login ->
                        lines.add(line("Sign in as", "%s %s: %s".formatted(login.role(), login.name(), login.code()))));
        demoLogins
                .orderedStream()
                .flatMap(logins -> logins.joinCode().stream())
                .forEach(code -> lines.add(line("Join a household with", code)));
        lines.add("");
        return lines;
    }

    private static String line(String what, String where) {
        return "  %-22s%s".formatted(what, where);
    }

    private String setting(String name) {
        return environment.getRequiredProperty(name);
    }
}
