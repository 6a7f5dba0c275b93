package org.linli.shared.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.relay.Connection;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final Cursor STOPPED = new Cursor(0, 99);

    @Test
    void aListThatEndsHasNoNextPage() {
        var connection = connect(Page.of("rows", 3, null), 3, null);

        assertThat(connection.getEdges()).hasSize(3);
        assertThat(connection.getPageInfo().isHasNextPage()).isFalse();
        assertThat(start(connection)).isEqualTo(new Cursor(0, 1));
        assertThat(end(connection)).isEqualTo(new Cursor(0, 3));
    }

    @Test
    void aFullPageEndsAtItsLastRowThoughTheSearchWentFurther() {
        for (var searchedTo : new Cursor[] {null, STOPPED}) {
            var connection = connect(Page.of("rows", 3, null), 4, searchedTo);

            assertThat(connection.getEdges()).hasSize(3);
            assertThat(connection.getPageInfo().isHasNextPage()).isTrue();
            assertThat(end(connection)).isEqualTo(new Cursor(0, 3));
        }
    }

    @Test
    void aPageOfASearchThatStoppedEndsWhereItStopped() {
        for (var rows = 1; rows <= 3; rows++) {
            var connection = connect(Page.of("rows", 3, null), rows, STOPPED);

            assertThat(connection.getEdges()).hasSize(rows);
            assertThat(connection.getPageInfo().isHasNextPage()).isTrue();
            assertThat(start(connection)).isEqualTo(new Cursor(0, 1));
            assertThat(end(connection)).isEqualTo(STOPPED);
        }
    }

    @Test
    void anEmptyPageHasAnEndOnlyIfTheSearchStopped() {
        var stopped = connect(Page.of("rows", 3, null), 0, STOPPED).getPageInfo();
        var ended = connect(Page.of("rows", 3, null), 0, null).getPageInfo();

        assertThat(stopped.getStartCursor()).isNull();
        assertThat(stopped.getEndCursor().getValue()).isEqualTo(STOPPED.encode("rows"));
        assertThat(stopped.isHasNextPage()).isTrue();
        assertThat(ended.getEndCursor()).isNull();
        assertThat(ended.isHasNextPage()).isFalse();
    }

    @Test
    void aPageThatGoesOnFromACursorHasAPreviousOne() {
        var page = Page.of("rows", 3, STOPPED.encode("rows"));

        assertThat(page.after()).isEqualTo(STOPPED);
        assertThat(connect(page, 1, null).getPageInfo().isHasPreviousPage()).isTrue();
    }

    private static Connection<Long> connect(Page page, int rows, @Nullable Cursor searchedTo) {
        List<Long> ids = LongStream.rangeClosed(1, rows).boxed().toList();
        return page.connect(ids, id -> new Cursor(0, id), searchedTo);
    }

    private static Cursor start(Connection<Long> connection) {
        return Cursor.decode("rows", connection.getPageInfo().getStartCursor().getValue());
    }

    private static Cursor end(Connection<Long> connection) {
        return Cursor.decode("rows", connection.getPageInfo().getEndCursor().getValue());
    }
}
