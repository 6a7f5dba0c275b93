package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mini-program in Chromium against the real server with the demo data; screenshots stay in its test-output folder. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.demo=true",
            "linli.embedded.directory=target/linli-journey",
            "linli.preview.directory=../miniprogram-stub/dist"
        })
class BrowserJourneyIT {

    private static final long LONGEST_MINUTES = 15;

    private final int port;

    BrowserJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aResidentFindsSignsUpSeesAndCancels() throws Exception {
        var journey = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(Path.of("../miniprogram-stub").toFile())
                .redirectErrorStream(true);
        journey.environment().put("LINLI_URL", "http://127.0.0.1:" + port);
        var process = journey.start();
        var output = new StringBuffer();
        var reader = Thread.startVirtualThread(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> output.append(line)
                        .append('\n')));
        try {
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .as("the journey ended in time: %s", output)
                    .isTrue();
            reader.join();
            System.out.println(output);
            assertThat(process.exitValue()).as(output.toString()).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
