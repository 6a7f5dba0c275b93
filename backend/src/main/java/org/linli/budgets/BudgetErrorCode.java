package org.linli.budgets;

/** Rules of budgets that a request may break; the same names stand in the schema. */
enum BudgetErrorCode {
    /** There is no such node, round or project, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** The words may not be shown to others. */
    TEXT_REFUSED,
    /** Only residents of the community and those who host its halls may. */
    LEVEL_TOO_LOW,
    /** Where the round or the project stands does not allow this. */
    WRONG_STATUS,
    /** Projects are not taken any more. */
    PROPOSALS_OVER,
    /** The viewer has as many open projects as she may, or the round has as many accepted ones as a vote can have. */
    TOO_MANY,
    /** Nobody screens a project of her own. */
    OWN_PROJECT,
    /** The words wait for a check, or did not pass it. */
    NOT_SHOWN,
    /** Another accepted project of the round has the same title. */
    TITLE_TAKEN,
    /** A vote needs at least two accepted projects. */
    TOO_FEW,
    /** Its ballot takes votes. */
    BEING_VOTED,
    /** Nobody would be on the roll. */
    NOBODY_MAY_VOTE
}
