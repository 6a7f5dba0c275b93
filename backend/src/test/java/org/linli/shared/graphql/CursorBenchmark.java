package org.linli.shared.graphql;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a cursor costs; a page of 50 makes 50 of them. */
@State(Scope.Thread)
public class CursorBenchmark {

    private Cursor cursor = new Cursor(1_795_000_000_000L, 734_000_000_000_000_001L);
    private String text = cursor.encode("activities");

    @Benchmark
    public Object encode() {
        return cursor.encode("activities");
    }

    @Benchmark
    public Object decode() {
        return Cursor.decode("activities", text);
    }
}
