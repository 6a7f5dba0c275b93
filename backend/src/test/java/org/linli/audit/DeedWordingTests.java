package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class DeedWordingTests {

    private static final Path SOURCES = Path.of("src/main/java/org/linli");
    private static final Pattern ACTION =
            Pattern.compile("Deed\\s*\\.\\s*by(?:Server)?\\((?:[^\"();]|\\([^()]*\\))*\"([a-z.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyDeedHasWordsForThePersonItIsAbout(String file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(SOURCES)) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                ACTION.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> actions.add("deed." + found.group(1)));
            }
        }

        assertThat(actions).contains("deed.phone.revealed", "deed.account.closed");
        assertThat(words.stringPropertyNames()).contains("deed.other").containsAll(actions);
    }
}
