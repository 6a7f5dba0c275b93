package org.linli.meetings;

/**
 * How many have to come for a meeting to decide anything.
 *
 * @param parts of those invited have to come
 * @param of how many parts
 * @param exceeded whether more than that have to come
 * @param least how many have to come, invited or not
 */
record Quorum(int parts, int of, boolean exceeded, int least) {

    static final Quorum HALF = new Quorum(1, 2, false, 1);
    static final Quorum MORE_THAN_HALF = new Quorum(1, 2, true, 1);
    static final Quorum TWO_THIRDS = new Quorum(2, 3, false, 1);

    /** The same, with at least so many people, invited or not. */
    Quorum andAtLeast(int people) {
        return new Quorum(parts, of, exceeded, people);
    }

    /** How many of so many invited have to come. */
    int neededOf(int invited) {
        return exceeded ? invited * parts / of + 1 : (invited * parts + of - 1) / of;
    }

    /** What it comes to for those who were invited and those who have come. */
    MeetingQuorum of(int invited, int invitedPresent, int present) {
        var needed = neededOf(invited);
        return new MeetingQuorum(
                invited, invitedPresent, needed, present, least, invitedPresent >= needed && present >= least);
    }
}
