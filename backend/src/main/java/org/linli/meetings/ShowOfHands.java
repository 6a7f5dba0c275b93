package org.linli.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;

/** Hands that were counted. */
record ShowOfHands(@Nullable Long agendaItemId, String text, int handsFor, int handsAgainst, int abstained) {

    private static final int LONGEST_TEXT = 500;

    /** More than any meeting has people, so that sums stay numbers. */
    private static final int MOST_HANDS = 100_000;

    /** Ends with a refusal when it makes no sense. */
    void check() {
        if (!Text.isLine(text, 1, LONGEST_TEXT)) {
            throw MeetingRejected.invalid("text");
        }
        require(handsFor, "handsFor");
        require(handsAgainst, "handsAgainst");
        require(abstained, "abstained");
    }

    private static void require(int hands, String field) {
        if (hands < 0 || hands > MOST_HANDS) {
            throw MeetingRejected.invalid(field);
        }
    }

    int total() {
        return handsFor + handsAgainst + abstained;
    }

    /** What is decided when so many are present: it is passed by more than half of them. */
    Decision decision(long id, long meetingId, int present, Instant now) {
        var passed = 2 * handsFor > present;
        return new Decision(id, meetingId, agendaItemId, text, passed, handsFor, handsAgainst, abstained, present, now);
    }
}
