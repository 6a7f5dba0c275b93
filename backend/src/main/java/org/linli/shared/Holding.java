package org.linli.shared;

/**
 * A role in force today at a node.
 *
 * @param role the role
 * @param path the node's path; the role holds there and at every path that begins with it
 */
public record Holding(Role role, String path) {

    boolean covers(String other) {
        return other.startsWith(path);
    }
}
