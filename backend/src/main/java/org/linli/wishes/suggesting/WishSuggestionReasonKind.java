package org.linli.wishes.suggesting;

/** Reasons to suggest somebody, the weightiest first. */
enum WishSuggestionReasonKind {
    /** Has fulfilled wishes about the same thing in the last year. */
    SAME_CATEGORY,
    /** Has fulfilled wishes in the same grid in the last year. */
    SAME_GRID,
    /** Has fulfilled wishes of the community in the last year. */
    FULFILLED,
    /** Is registered in the community as somebody who helps. */
    REGISTERED,
    /** Has no claim that waits to be delivered. */
    FREE,
    /** Is the grid or community of the wisher. */
    OWN_NODE
}
