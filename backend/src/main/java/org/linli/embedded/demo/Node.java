package org.linli.embedded.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the tree, as far as other rows refer to it. */
record Node(long id, @Nullable Node parent, @Nullable Long communityId, String kind, String name, String path) {

    /** A node below {@code parent}, or at the top when there is none. */
    static Node below(@Nullable Node parent, long id, String kind, String name) {
        var path = (parent == null ? "" : parent.path) + Long.toString(id, 36) + ".";
        var above = parent == null ? null : parent.communityId;
        return new Node(id, parent, kind.equals("COMMUNITY") ? Long.valueOf(id) : above, kind, name, path);
    }

    /** The nodes above, the nearest first. */
    List<Node> ancestors() {
        var ancestors = new ArrayList<Node>();
        for (var node = parent; node != null; node = node.parent) {
            ancestors.add(node);
        }
        return ancestors;
    }

    /** The node of a kind at this one or above it. */
    Node up(String wanted) {
        if (kind.equals(wanted)) {
            return this;
        }
        if (parent == null) {
            throw new IllegalStateException("No " + wanted + " at or above " + path);
        }
        return parent.up(wanted);
    }

    boolean holds(Node other) {
        return other.path.startsWith(path);
    }
}
