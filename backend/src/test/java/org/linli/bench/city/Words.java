package org.linli.bench.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Names and texts of the demo, to be used over and over. */
final class Words {

    private static final List<String> FILES = List.of("hohhot", "huayuanlu", "sanshundian", "wuyijie", "xiliugou");
    private static final List<String> FIRST = List.of("东", "西", "南", "北", "新", "安", "和", "永", "长", "金");
    private static final List<String> SECOND = List.of("城", "河", "山", "宁", "平", "华", "源", "兴", "康", "泰");
    private static final List<String> STREETS = List.of("人民路", "花园路", "西柳沟", "建设", "文化", "和平", "解放", "胜利", "团结", "友谊");
    private static final List<String> COMMUNITIES =
            List.of("五一街", "三顺店", "前进巷", "创业", "展览馆", "健康", "桥华", "万正", "金宇", "大台什");

    private final List<Pattern> patterns;
    private final List<String> nicknames;
    private final Map<?, ?> parts;

    Words() {
        this.patterns = FILES.stream()
                .flatMap(file -> entries(read("activities-" + file), "holders"))
                .flatMap(holder -> entries(holder, "activities").map(entry -> Pattern.of(holder, entry)))
                .toList();
        var people = read("people");
        this.nicknames = texts(people, "nicknames");
        this.parts = (Map<?, ?>) people.get("words");
    }

    Pattern pattern(SplittableRandom chances) {
        return any(patterns, chances);
    }

    String nickname(SplittableRandom chances) {
        var nickname = any(nicknames, chances);
        for (var part : parts.keySet()) {
            var mark = "{" + part + "}";
            if (nickname.contains(mark)) {
                nickname = nickname.replace(mark, any(texts(parts, part.toString()), chances));
            }
        }
        return nickname;
    }

    static String district(int number) {
        return FIRST.get(number % City.TEN) + SECOND.get(number / City.TEN % City.TEN);
    }

    static String street(int number) {
        return STREETS.get(number % City.TEN);
    }

    static String community(int number) {
        return district(number / City.TEN / City.TEN) + COMMUNITIES.get(number % City.TEN);
    }

    static <T> T any(List<T> values, SplittableRandom chances) {
        return values.get(chances.nextInt(values.size()));
    }

    static List<String> texts(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Stream<Map<?, ?>> entries(Map<?, ?> entry, String key) {
        return ((List<?>) entry.get(key)).stream().map(value -> (Map<?, ?>) value);
    }

    private static Map<?, ?> read(String name) {
        try (var in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
