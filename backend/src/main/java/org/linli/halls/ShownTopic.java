package org.linli.halls;

import org.linli.shared.AtNode;

/** A topic, as it is shown: the object behind Topic of the schema, to which other modules add fields. */
public interface ShownTopic extends AtNode {

    long id();

    @Override
    String path();
}
