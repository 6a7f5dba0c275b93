package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultKind;

class RequestBodyTests {

    private static final String ID = "sha256:" + "0".repeat(64);
    private static final byte[] BODY = "{\"documentId\":\"%s\",\"operationName\":\"A\",\"variables\":{\"x\":1}}"
            .formatted(ID)
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void theIdOfAKnownDocumentStandsForItsText() {
        var clean = new RequestBody(DocumentFixture.LIMITS, ID::equals).clean(BODY);

        assertThat(clean.documentId()).isEqualTo(ID);
        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"query\":\"%s\",\"operationName\":\"A\",\"variables\":{\"x\":1}}".formatted(ID));
    }

    @Test
    void theIdOfAnUnknownDocumentGoesNoFurther() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> new RequestBody(DocumentFixture.LIMITS, id -> false).clean(BODY))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.UNKNOWN_DOCUMENT));
    }
}
