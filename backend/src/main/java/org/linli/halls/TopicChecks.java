package org.linli.halls;

import java.util.List;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.springframework.stereotype.Component;

/** Has words checked before others can read them. */
@Component
class TopicChecks {

    private final Moderation moderation;

    TopicChecks(Moderation moderation) {
        this.moderation = moderation;
    }

    /** Asks for a verdict, outside of any transaction. */
    Verdict check(ContentKind kind, long authorId, String words) {
        var verdict = moderation.check(new Submission(kind, authorId, words, List.of()));
        if (verdict.refused()) {
            throw new HallRejected(HallErrorCode.TEXT_REFUSED, "input", "text");
        }
        return verdict;
    }
}
