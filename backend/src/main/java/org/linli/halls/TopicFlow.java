package org.linli.halls;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a topic can get from where it stands. */
final class TopicFlow {

    /** Residents may say where they stand. */
    static final Set<TopicStatus> OPEN_TO_STANCES =
            EnumSet.of(TopicStatus.SCREENED, TopicStatus.SECONDED, TopicStatus.DELIBERATING);

    /** Another topic may go into it. */
    static final Set<TopicStatus> OPEN_TO_MERGING =
            EnumSet.of(TopicStatus.RAISED, TopicStatus.SCREENED, TopicStatus.SECONDED, TopicStatus.DELIBERATING);

    /** Residents may say something about it. */
    static final Set<TopicStatus> OPEN_TO_COMMENTS = EnumSet.complementOf(EnumSet.of(
            TopicStatus.RAISED,
            TopicStatus.OUT_OF_SCOPE,
            TopicStatus.MERGED,
            TopicStatus.LAPSED,
            TopicStatus.NOT_PASSED,
            TopicStatus.NO_QUORUM,
            TopicStatus.CLOSED,
            TopicStatus.WITHDRAWN));

    /** The convener may sum up what was said. */
    static final Set<TopicStatus> OPEN_TO_SUMMARIES =
            EnumSet.of(TopicStatus.SECONDED, TopicStatus.DELIBERATING, TopicStatus.VOTING);

    private static final Map<TopicStatus, Set<TopicStatus>> NEXT = next();

    private TopicFlow() {}

    static boolean leads(TopicStatus from, TopicStatus to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    private static Map<TopicStatus, Set<TopicStatus>> next() {
        var next = new EnumMap<TopicStatus, Set<TopicStatus>>(TopicStatus.class);
        next.put(
                TopicStatus.RAISED,
                EnumSet.of(TopicStatus.SCREENED, TopicStatus.OUT_OF_SCOPE, TopicStatus.MERGED, TopicStatus.WITHDRAWN));
        next.put(
                TopicStatus.SCREENED,
                EnumSet.of(TopicStatus.SECONDED, TopicStatus.LAPSED, TopicStatus.MERGED, TopicStatus.WITHDRAWN));
        next.put(TopicStatus.SECONDED, EnumSet.of(TopicStatus.DELIBERATING));
        next.put(TopicStatus.DELIBERATING, EnumSet.of(TopicStatus.VOTING));
        next.put(
                TopicStatus.VOTING,
                EnumSet.of(
                        TopicStatus.DECIDED, TopicStatus.NOT_PASSED, TopicStatus.NO_QUORUM, TopicStatus.DELIBERATING));
        next.put(TopicStatus.NO_QUORUM, EnumSet.of(TopicStatus.VOTING));
        next.put(TopicStatus.DECIDED, EnumSet.of(TopicStatus.PUBLIC_NOTICE));
        next.put(TopicStatus.PUBLIC_NOTICE, EnumSet.of(TopicStatus.EXECUTING, TopicStatus.DELIBERATING));
        next.put(TopicStatus.EXECUTING, EnumSet.of(TopicStatus.EVALUATED));
        next.put(TopicStatus.EVALUATED, EnumSet.of(TopicStatus.CLOSED, TopicStatus.REOPENED));
        next.put(TopicStatus.REOPENED, EnumSet.of(TopicStatus.EXECUTING));
        return next;
    }
}
