package org.linli.halls;

/** The five parts of the work of a hall; the same names stand in the schema and the database. */
enum TopicStage {
    /** Somebody says what matters 说事. */
    RAISING,
    /** It is talked over 议事. */
    TALKING,
    /** It is decided 决事. */
    DECIDING,
    /** It is done 办事. */
    DOING,
    /** It is judged 评事. */
    JUDGING,
    /** It has ended before it was done. */
    ENDED;

    /** The part of the work that a status belongs to, as the generated column of the table says too. */
    static TopicStage of(TopicStatus status) {
        return switch (status) {
            case RAISED, SCREENED -> RAISING;
            case SECONDED, DELIBERATING -> TALKING;
            case VOTING, DECIDED, PUBLIC_NOTICE -> DECIDING;
            case EXECUTING, REOPENED -> DOING;
            case EVALUATED, CLOSED -> JUDGING;
            case OUT_OF_SCOPE, MERGED, LAPSED, NOT_PASSED, NO_QUORUM, WITHDRAWN -> ENDED;
        };
    }
}
