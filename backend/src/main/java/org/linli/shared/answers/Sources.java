package org.linli.shared.answers;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an answer was made of, noted while it is made. An answer that is kept is thrown away when one of its sources
 * changes, and at the instant from which it would be another one by itself.
 */
public final class Sources {

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private volatile Instant end = Instant.MAX;

    /** The sources of the answer that a field belongs to. */
    public static Sources of(DataFetchingEnvironment environment) {
        return of(environment.getGraphQlContext());
    }

    /** The sources of the answer that is made in a context. */
    public static Sources of(GraphQLContext context) {
        return context.computeIfAbsent(Sources.class, absent -> new Sources());
    }

    /** Notes one more: an object, or a list that objects come into and leave. */
    public void add(String kind, long id) {
        names.add(name(kind, id));
    }

    /** Notes an instant from which the answer would be another one; the earliest counts. */
    public synchronized void endsAt(Instant instant) {
        end = instant.isBefore(end) ? instant : end;
    }

    /** All that were noted, each as kind and id. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** The earliest instant that was noted. */
    public Instant end() {
        return end;
    }

    static String name(String kind, long id) {
        return kind + ':' + id;
    }
}
