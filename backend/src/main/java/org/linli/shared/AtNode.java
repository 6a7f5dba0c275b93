package org.linli.shared;

/** Something that hangs on the tree, so that what a viewer may do with it depends on where it hangs. */
public interface AtNode {

    /** Path of the node: ids from the top down, each followed by a full stop. */
    String path();
}
