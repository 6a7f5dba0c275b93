package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OperationsTests {

    @Test
    void everyOperationOfTheMiniProgramFitsTheSchema() {
        var schema = SchemaFiles.schema("classpath*:graphql/*.graphqls");
        var operations = SchemaFiles.read("classpath*:miniprogram/*.graphql");

        assertThat(operations).isNotEmpty();
        var whole = new Parser().parseDocument(String.join("\n", operations.values()));
        assertThat(new Validator().validateDocument(schema, whole, Locale.ENGLISH))
                .isEmpty();
    }
}
