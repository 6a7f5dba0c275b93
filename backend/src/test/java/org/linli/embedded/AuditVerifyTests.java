package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;

@Timeout(600)
@Isolated("a server more needs the machine")
class AuditVerifyTests {

    @Test
    void aCommandTellsWhetherTheRecordIsWhole() throws Exception {
        var directory = Files.createTempDirectory("linli-verify").toString();

        try (var verified = verify(directory)) {
            assertThat(verified.exitCode()).as(verified.out()).isZero();
            assertThat(verified.out()).containsPattern("\\d+ deeds, chain unbroken, head \\d+:[0-9a-f]{64}");
        }
        try (var verified = verify(directory, "--linli.audit.head=7:" + "a".repeat(64))) {
            assertThat(verified.exitCode()).as(verified.out()).isOne();
            assertThat(verified.out()).contains("the chain is broken: the head that was known");
        }
    }

    private static ForkedServer verify(String directory, String... more) throws Exception {
        var arguments = new String[more.length + 3];
        arguments[0] = "--linli.embedded.directory=" + directory;
        arguments[1] = "--linli.audit.verify";
        arguments[2] = "--linli.demo=false";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return ForkedServer.start(LinliApplication.class, Map.of("SERVER_PORT", "0"), arguments);
    }
}
