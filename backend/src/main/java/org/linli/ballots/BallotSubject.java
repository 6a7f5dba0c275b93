package org.linli.ballots;

/** What a ballot decides about; the same names stand in the schema and the database. */
public enum BallotSubject {
    /** The rules of a hall 议事规则, 居民公约; named by the id of their version. */
    RULES,
    /** A topic of a hall 议题. */
    TOPIC,
    /** Projects for which there is money 民生微实事; named by the id of the round. */
    PROJECTS,
    /** An item on the agenda of a meeting 会议事项. */
    AGENDA_ITEM
}
