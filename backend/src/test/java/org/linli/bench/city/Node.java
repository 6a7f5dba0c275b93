package org.linli.bench.city;

import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the tree, with the nodes above it. */
record Node(long id, @Nullable Node parent, @Nullable Long communityId, String kind, String name, String path) {

    static Node below(@Nullable Node parent, long id, String kind, String name) {
        var above = parent == null ? "" : parent.path;
        var community = kind.equals("COMMUNITY") ? Long.valueOf(id) : parent == null ? null : parent.communityId;
        return new Node(id, parent, community, kind, name, above + Long.toString(id, Character.MAX_RADIX) + ".");
    }

    @Nullable
    Long parentId() {
        return parent == null ? null : parent.id;
    }

    /** The nodes from the top down to this one. */
    List<Node> lineage() {
        var lineage = new LinkedList<Node>();
        for (var node = this; node != null; node = node.parent) {
            lineage.addFirst(node);
        }
        return lineage;
    }
}
