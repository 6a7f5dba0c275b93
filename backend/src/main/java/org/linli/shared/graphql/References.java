package org.linli.shared.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves what the objects of an answer refer to, in one look-up for all of them. For use in batch mappings. */
public final class References {

    private References() {}

    /**
     * The object that each source refers to by an id.
     *
     * @param id the id that a source holds; null where it refers to nothing
     * @param load finds objects by their ids; ids that name nothing are left out
     * @return no entry for a source whose object is not there
     */
    public static <S, T> Map<S, T> toOne(
            List<S> sources, Function<S, @Nullable Long> id, Function<Collection<Long>, Map<Long, T>> load) {
        var wanted = sources.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = load.apply(wanted);
        var resolved = new HashMap<S, T>();
        for (var source : sources) {
            var key = id.apply(source);
            var target = key == null ? null : found.get(key);
            if (target != null) {
                resolved.put(source, target);
            }
        }
        return resolved;
    }

    /**
     * The rows that belong to each source.
     *
     * @param id the source's own id
     * @param owner the id of the source that a row belongs to
     * @param load finds the rows of all sources, in the order in which each list shall have them
     * @return an entry for each source
     */
    public static <S, T> Map<S, List<T>> toMany(
            List<S> sources, Function<S, Long> id, Function<T, Long> owner, Function<Collection<Long>, List<T>> load) {
        var ids = sources.stream().map(id).collect(Collectors.toSet());
        var rows = load.apply(ids).stream().collect(Collectors.groupingBy(owner));
        var resolved = new HashMap<S, List<T>>();
        for (var source : sources) {
            resolved.put(source, rows.getOrDefault(id.apply(source), List.of()));
        }
        return resolved;
    }
}
