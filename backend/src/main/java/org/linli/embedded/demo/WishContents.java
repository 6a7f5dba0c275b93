package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Submission;

/** What was checked of wishes, of what was done for them, and of cards. */
final class WishContents {

    /** Lists what is by somebody who belongs to no community. */
    private static final long NOBODYS = 0;

    private final Rows rows;

    WishContents(Rows rows) {
        this.rows = rows;
    }

    void add(List<WishLife> lives) {
        lives.forEach(this::add);
    }

    private void add(WishLife life) {
        if (life.contentState != null) {
            addContent(ContentKind.WISH, life.id, life.wisher(), life.text().checked(), life, life.writtenAt());
        }
        for (var promise : life.promises()) {
            if (promise.note != null && promise.deliveredAt != null) {
                addContent(
                        ContentKind.WISH_PROOF, promise.id, promise.person(), promise.note, null, promise.deliveredAt);
            }
        }
        if (life.thanks != null && life.thankedAt != null) {
            addContent(ContentKind.WISH_THANKS, life.id, life.wisher(), life.thanks, null, life.thankedAt);
        }
    }

    /** Adds what was found to be in order, and returns what its verdict is bound to. */
    String pass(ContentKind kind, long contentId, Person author, String text, LocalDateTime at) {
        addContent(kind, contentId, author, text, null, at);
        return hash(kind, author, text);
    }

    /** As moderation keeps it: what waits was not clear to WeChat, and what was refused was refused by staff. */
    private void addContent(
            ContentKind kind, long contentId, Person author, String text, @Nullable WishLife wish, LocalDateTime at) {
        var state = wish == null || wish.contentState == null ? "PASSED" : wish.contentState;
        var refused = state.equals("REFUSED");
        var id = rows.nextId();
        var home = author.home();
        rows.add(
                Table.CONTENT,
                id,
                kind.name(),
                contentId,
                author.id(),
                home == null ? null : home.communityId(),
                hash(kind, author, text),
                text,
                "",
                state,
                "WECHAT_UNSURE",
                state.equals("PASSED"),
                refused,
                0,
                refused && wish != null ? wish.reason : null,
                at,
                refused && wish != null ? wish.lastAt() : null);
        var nodes = home == null ? Stream.of(NOBODYS) : WishRows.lineage(home.up("COMMUNITY"));
        nodes.forEach(node -> rows.add(Table.CONTENT_LISTING, node, state, id, kind.name(), "WECHAT_UNSURE"));
    }

    /** As the server binds a verdict to what was checked. */
    static String hash(ContentKind kind, Person author, String text) {
        return new Submission(kind, author.id(), text, List.of()).hash();
    }
}
