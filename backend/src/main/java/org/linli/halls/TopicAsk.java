package org.linli.halls;

/** What is asked of a hall; the same names stand in the schema and the database. */
enum TopicAsk {
    /** What residents need 问需. */
    NEEDS,
    /** How something could be done 问计. */
    IDEAS,
    /** How something is governed 问政. */
    POLICY,
    /** What has come of something 问效. */
    RESULTS
}
