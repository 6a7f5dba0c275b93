package org.linli.wishes.suggesting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might take a wish, and what speaks for it.
 *
 * @param personId the person; null for an organisation
 * @param organisationId the organisation; null for a person
 * @param fulfilled how many claims of wishes of the community she has fulfilled in the last year
 * @param sameCategory how many of them were about the same thing
 * @param sameGrid how many of them were in the same grid
 * @param waiting how many of her claims wait to be delivered
 */
record Candidate(
        @Nullable Long personId,
        @Nullable Long organisationId,
        int fulfilled,
        int sameCategory,
        int sameGrid,
        int waiting,
        boolean registered,
        boolean ownNode) {

    private static final int ENOUGH = 3;

    static Candidate registered(long personId, int waiting) {
        return new Candidate(personId, null, 0, 0, 0, waiting, true, false);
    }

    static Candidate ownNode(long organisationId) {
        return new Candidate(null, organisationId, 0, 0, 0, 0, false, true);
    }

    /** The same one, of whom both is true. */
    Candidate and(Candidate other) {
        return new Candidate(
                personId,
                organisationId,
                fulfilled + other.fulfilled,
                sameCategory + other.sameCategory,
                sameGrid + other.sameGrid,
                Math.max(waiting, other.waiting),
                registered || other.registered,
                ownNode || other.ownNode);
    }

    /** The more the likelier; who has done three of a kind is not likelier to do another one than who has done ten. */
    int weight() {
        return 5 * Math.min(sameCategory, ENOUGH)
                + 3 * Math.min(sameGrid, ENOUGH)
                + 2 * Math.min(fulfilled, ENOUGH)
                + (registered ? 4 : 0)
                + (personId != null && waiting == 0 ? 2 : 0)
                + (ownNode ? 1 : 0)
                - waiting;
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        add(reasons, WishSuggestionReasonKind.SAME_CATEGORY, sameCategory);
        add(reasons, WishSuggestionReasonKind.SAME_GRID, sameGrid);
        add(reasons, WishSuggestionReasonKind.FULFILLED, fulfilled);
        if (registered) {
            reasons.add(new Reason(WishSuggestionReasonKind.REGISTERED, 0));
        }
        if (personId != null && waiting == 0) {
            reasons.add(new Reason(WishSuggestionReasonKind.FREE, 0));
        }
        if (ownNode) {
            reasons.add(new Reason(WishSuggestionReasonKind.OWN_NODE, 0));
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, WishSuggestionReasonKind kind, int count) {
        if (count > 0) {
            reasons.add(new Reason(kind, count));
        }
    }

    /** Why somebody is suggested, and how many wishes or claims it is about. */
    record Reason(WishSuggestionReasonKind kind, int count) {}
}
