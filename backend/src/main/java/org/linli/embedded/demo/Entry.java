package org.linli.embedded.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One mapping of a data file. */
record Entry(Map<?, ?> values) {

    /** The whole of a file. */
    static Entry read(String name) {
        try (var in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            Map<?, ?> values = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Entry(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("No text for " + key + " in " + values);
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalStateException("No number for " + key + " in " + values);
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    @Nullable
    Object valueOrNull(String key) {
        return values.get(key);
    }

    Entry entry(String key) {
        return wrap(values.get(key));
    }

    /** Empty when the key is absent; so are the next two. */
    List<Entry> entries(String key) {
        return list(key).stream().map(Entry::wrap).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(String.class::cast).toList();
    }

    List<Integer> numbers(String key) {
        return list(key).stream().map(Integer.class::cast).toList();
    }

    private List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Entry wrap(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Entry(map);
        }
        throw new IllegalStateException("Not a mapping: " + value);
    }
}
