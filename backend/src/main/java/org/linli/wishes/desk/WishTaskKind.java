package org.linli.wishes.desk;

/** What staff has to see to. */
public enum WishTaskKind {
    /** Nobody has claimed all of a wish for days: it can be dispatched. */
    UNCLAIMED,
    /** A wisher has not said for days whether she has received what was delivered: she is to be asked. */
    SILENT,
    /** A wisher says that she has received nothing: it is to be decided. */
    DISPUTED
}
