package org.linli.embedded.demo;

import java.util.List;
import java.util.Random;

/** Makes up names that neighbours go by. */
record Nicknames(List<String> patterns, List<String> surnames, List<String> children, Random random) {

    Nicknames(Entry file, Random random) {
        this(file.texts("nicknames"), file.texts("surnames"), file.texts("children"), random);
    }

    String next() {
        return any(patterns).replace("{surname}", any(surnames)).replace("{child}", any(children));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
