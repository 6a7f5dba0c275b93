package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.testing.LinliTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit of GraphQL over HTTP by the reference implementation of its specification. */
@LinliTest
class DoorAuditIT {

    private final int port;

    DoorAuditIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    @Timeout(120)
    void keepsToGraphqlOverHttp() throws Exception {
        var audit = new ProcessBuilder("npm", "run", "--silent", "audit")
                .directory(Path.of("../miniprogram-stub").toFile())
                .redirectErrorStream(true);
        audit.environment().put("LINLI_URL", "http://127.0.0.1:" + port);
        var process = audit.start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(output);
            assertThat(process.waitFor()).as(output).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
