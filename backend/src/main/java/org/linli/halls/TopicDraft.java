package org.linli.halls;

import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;

/**
 * What a resident raises.
 *
 * @param nodeId the node that it is about
 */
record TopicDraft(
        String title,
        String text,
        TopicAsk ask,
        @Nullable String place,
        @Nullable Long stationId,
        @Nullable Long nodeId) {

    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_PLACE = 60;

    /** Ends with a refusal when it cannot be raised. */
    void check() {
        HallRejected.unless(Text.isLine(title, 1, LONGEST_TITLE), "title");
        HallRejected.unless(Text.isProse(text, 1, LONGEST_TEXT), "text");
        HallRejected.unless(place == null || Text.isLine(place, 1, LONGEST_PLACE), "place");
    }

    /** All that others would read. */
    String words() {
        return title + '\n' + text + (place == null ? "" : '\n' + place);
    }
}
