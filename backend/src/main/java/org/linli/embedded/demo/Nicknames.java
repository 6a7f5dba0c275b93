package org.linli.embedded.demo;

import java.util.List;
import java.util.Random;

/** Makes up names that neighbours go by. */
record Nicknames(Entry file, Random random) {

    private static final List<String> WORDS = List.of("surname", "child", "where", "what");

    String next() {
        var nickname = any(file.texts("nicknames"));
        for (var word : WORDS) {
            if (nickname.contains("{" + word + "}")) {
                nickname = nickname.replace(
                        "{" + word + "}", any(file.entry("words").texts(word)));
            }
        }
        return nickname;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
