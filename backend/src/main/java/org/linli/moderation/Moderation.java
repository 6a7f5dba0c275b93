package org.linli.moderation;

import java.util.Optional;

/**
 * Decides whether others may see what people write. Modules that keep contents call {@link #check} before their
 * transaction, refuse what is refused in their own words, and {@link #keep} the verdict in the transaction that stores the
 * content, with the row of the content locked. On {@link ContentDecided} they lock that row again and ask for
 * {@link #state}: events may come late, twice or in the wrong order, what they ask about is as it is.
 */
public interface Moderation {

    /** Checks a content by our own words and by WeChat. It may take as long as WeChat does: never in a transaction. */
    Verdict check(Submission submission);

    /**
     * Notes a content that is about to be stored, in place of the one that the object showed before.
     *
     * @param contentId id of the object that shows it
     * @return what others may see of it. The very same content keeps the state that it has
     */
    ContentState keep(Verdict verdict, long contentId);

    /** Forgets the content that the object showed, in the transaction that takes it away. */
    void forget(ContentKind kind, long contentId);

    /** The state of the content as it is now; empty when the object shows another one. */
    Optional<ContentState> state(ContentKind kind, long contentId, String hash);
}
