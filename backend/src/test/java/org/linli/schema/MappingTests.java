package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.linli.testing.SchemaInspection;

@LinliTest
class MappingTests {

    private final SchemaInspection inspection;

    MappingTests(SchemaInspection inspection) {
        this.inspection = inspection;
    }

    @Test
    void everyFieldIsServedAndNothingElseIs() {
        var report = inspection.report();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }
}
