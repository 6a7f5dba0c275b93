package org.linli.undertakings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of a list of some object that a field asks for; those that differ in nothing but the object are read together.
 *
 * @param ownerId id of the object that the list belongs to
 * @param from the id to go on from
 * @param most how many rows
 */
record Slice(long ownerId, long from, int most) {

    /** Reads the parts, one statement for all that begin at the same id and are as long. */
    static <T> Map<Slice, List<T>> load(Set<Slice> asked, Rows<T> rows, Function<T, Long> owner) {
        Map<Slice, List<T>> found = new HashMap<>();
        asked.stream()
                .collect(Collectors.groupingBy(slice -> new Slice(0, slice.from, slice.most)))
                .forEach((part, slices) -> {
                    var ids = slices.stream().map(Slice::ownerId).toList();
                    var byOwner = rows.read(ids, part.from, part.most).stream().collect(Collectors.groupingBy(owner));
                    slices.forEach(slice -> found.put(slice, byOwner.getOrDefault(slice.ownerId, List.of())));
                });
        return found;
    }

    /** Reads up to so many rows of each object. */
    @FunctionalInterface
    interface Rows<T> {

        List<T> read(Collection<Long> ownerIds, long from, int most);
    }
}
