package org.linli.households;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number on a door, however it is written: ３单元５０１室, 3-501 and 3单元501 are the same.
 *
 * @param numbers its parts, from the outermost to the door itself
 */
record Door(List<String> numbers) {

    private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Z]+");

    static Door of(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new Door(Arrays.stream(BETWEEN.split(even))
                .filter(part -> !part.isEmpty())
                .map(Door::withoutZeros)
                .toList());
    }

    /** Whether both can be the same door, when one of them does not say in which building or unit. */
    boolean matches(Door other) {
        var shorter = numbers.size() < other.numbers.size() ? this : other;
        var longer = shorter == this ? other : this;
        return !shorter.numbers.isEmpty()
                && Collections.lastIndexOfSubList(longer.numbers, shorter.numbers)
                        == longer.numbers.size() - shorter.numbers.size();
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
