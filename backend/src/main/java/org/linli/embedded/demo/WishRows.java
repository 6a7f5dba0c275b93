package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.wishes.TitlePairs;

/** Writes wishes with their claims, steps and lists; what is later has the higher id. */
final class WishRows {

    private static final int SILENT_DAYS = 7;

    private final Rows rows;
    private final LocalDateTime now;
    private final List<WishLife> lives;

    WishRows(Rows rows, List<WishLife> lives, LocalDateTime now) {
        this.rows = rows;
        this.now = now;
        this.lives = new ArrayList<>(lives);
    }

    void add() {
        lives.sort(Comparator.comparing(WishLife::writtenAt));
        lives.forEach(life -> life.id = rows.nextId());
        promises().sorted(Comparator.comparing(Promise::claimedAt)).forEach(promise -> promise.id = rows.nextId());
        new WishContents(rows).add(lives);
        lives.forEach(life -> life.promises().forEach(promise -> add(life, promise)));
        lives.forEach(this::addSteps);
        lives.stream()
                .sorted(Comparator.comparing(life -> life.shelvedAt))
                .forEach(life -> add(life, life.shelf == null ? null : rows.nextId()));
        addClaimers();
    }

    private Stream<Promise> promises() {
        return lives.stream().flatMap(life -> life.promises().stream());
    }

    private void add(WishLife life, @Nullable Long position) {
        var text = life.text();
        var grid = grid(life);
        var passed = life.thanks == null ? null : "PASSED";
        rows.add(
                Table.WISH,
                life.id,
                grid.communityId(),
                grid.id(),
                grid.path(),
                life.wisher().id(),
                life.wisher().id(),
                text.title(),
                text.why(),
                text.entry().text("category"),
                text.entry().text("kind"),
                text.entry().valueOrNull("value"),
                life.status,
                text.parts(),
                life.taken,
                life.offered,
                life.delivered,
                life.confirmed,
                life.disputed,
                life.wantedBy,
                text.stationId() == null ? "HOME" : "STATION",
                text.stationId(),
                text.beneficiary(),
                text.pseudonym(),
                "",
                life.contentState,
                life.contentState == null ? null : WishContents.hash(ContentKind.WISH, life.wisher(), text.checked()),
                life.reason,
                life.thanks,
                life.thanksShown,
                passed,
                life.thanks == null ? null : WishContents.hash(ContentKind.WISH_THANKS, life.wisher(), life.thanks),
                life.thankedAt,
                life.openedAt,
                life.fulfilledAt,
                life.expiresAt,
                life.shelf,
                position,
                life.writtenAt(),
                life.steps().size());
        if (position != null) {
            list(life, grid, position);
        }
    }

    private void list(WishLife life, Node grid, long position) {
        var text = life.text();
        lineage(grid)
                .forEach(node -> rows.add(
                        Table.WISH_LISTING,
                        node,
                        life.shelf,
                        position,
                        life.id,
                        text.entry().text("category"),
                        text.entry().text("kind"),
                        text.stationId()));
        rows.add(
                Table.WISH_LISTING,
                0L,
                life.shelf,
                position,
                life.id,
                text.entry().text("category"),
                text.entry().text("kind"),
                text.stationId());
        if ("OPEN".equals(life.shelf)) {
            var pairs = TitlePairs.of(text.title());
            pairs.values().stream()
                    .sorted()
                    .forEach(pair -> rows.add(
                            Table.WISH_TITLE,
                            grid.communityId(),
                            pair,
                            life.id,
                            life.wisher().id(),
                            pairs.size()));
        }
    }

    private void add(WishLife life, Promise promise) {
        var told = promise.note;
        var silentAt = promise.deliveredAt == null ? null : promise.deliveredAt.plusDays(SILENT_DAYS);
        var silent = promise.state.equals("DELIVERED") && silentAt != null && silentAt.isBefore(now);
        rows.add(
                Table.WISH_CLAIM,
                promise.id,
                grid(life).communityId(),
                life.id,
                promise.person().id(),
                promise.person().id(),
                promise.parts(),
                promise.state,
                promise.dueAt,
                promise.extension,
                told,
                told == null ? null : "PASSED",
                told == null ? null : WishContents.hash(ContentKind.WISH_PROOF, promise.person(), told),
                promise.claimedAt(),
                promise.deliveredAt,
                silentAt,
                silent ? silentAt : null,
                promise.confirmedAt,
                0);
        if (silent) {
            lineage(grid(life)).forEach(node -> rows.add(Table.WISH_DESK, node, "SILENT", promise.id, silentAt));
        }
    }

    private void addSteps(WishLife life) {
        for (var step : life.steps()) {
            var promise = step.promise();
            rows.add(
                    Table.WISH_STEP,
                    rows.nextId(),
                    life.id,
                    promise == null ? null : promise.id,
                    step.kind(),
                    step.actor(),
                    step.byStaff(),
                    promise == null ? 0 : promise.parts(),
                    step.reason(),
                    step.at());
            if (promise != null
                    && promise.state.equals("DISPUTED")
                    && step.kind().equals("DISPUTED")) {
                lineage(grid(life)).forEach(node -> rows.add(Table.WISH_DESK, node, "DISPUTED", promise.id, step.at()));
            }
        }
    }

    private void addClaimers() {
        var open = new TreeMap<Long, Integer>();
        promises().forEach(promise -> open.merge(promise.person().id(), promise.isOpen() ? 1 : 0, Integer::sum));
        open.forEach((person, claims) -> rows.add(Table.WISH_CLAIMER, person, claims));
    }

    static Node grid(WishLife life) {
        var home = life.wisher().home();
        if (home == null) {
            throw new IllegalStateException(
                    "Somebody without a home wishes " + life.text().title());
        }
        return home.up("GRID");
    }

    /** The node and those above it. */
    static Stream<Long> lineage(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors().stream()).map(Node::id);
    }
}
