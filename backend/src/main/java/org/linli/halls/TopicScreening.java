package org.linli.halls;

/** What the convener decides about a topic that was raised; the same names stand in the schema. */
enum TopicScreening {
    /** The hall takes it. */
    TAKE,
    /** It is not for a hall. */
    OUT_OF_SCOPE
}
