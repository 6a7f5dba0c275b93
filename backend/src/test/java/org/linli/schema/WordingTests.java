package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class WordingTests {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyRuleHasWordsInEachLanguage(String file) throws IOException {
        var words = load(file);
        var codes = SchemaFiles.schema("classpath*:graphql/*.graphqls").getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLEnumType && type.getName().endsWith("ErrorCode"))
                .map(GraphQLEnumType.class::cast)
                .flatMap(type -> type.getValues().stream().map(value -> type.getName() + "." + value.getName()))
                .toList();

        assertThat(codes).isNotEmpty();
        assertThat(words.stringPropertyNames()).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void bothLanguagesHaveTheSameMessages(String file) throws IOException {
        assertThat(load(file).stringPropertyNames())
                .isEqualTo(load("messages.properties").stringPropertyNames())
                .isNotEmpty();
    }

    private static Properties load(String file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
