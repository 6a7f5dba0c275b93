package org.linli.meetings;

import static org.linli.organisation.OrganisationKind.COMMUNITY;
import static org.linli.organisation.OrganisationKind.GRID;
import static org.linli.organisation.OrganisationKind.STREET;
import static org.linli.shared.Role.BUILDING_HEAD;
import static org.linli.shared.Role.COMMUNITY_ADMIN;
import static org.linli.shared.Role.GRID_WORKER;
import static org.linli.shared.Role.STATION_STAFF;
import static org.linli.shared.Role.STREET_ADMIN;

import java.util.List;

/**
 * The eight kinds of meetings 八会. That there are these eight is published by the communities that hold them; that residents'
 * representatives need more than half of them is the law (居民委员会组织法), joint meetings every two months are the practice of
 * communities whose members take turns (双月轮值). The rest is what is usual, and stands here and nowhere else.
 */
enum MeetingKind {
    /** Grid workers put their heads together 网格长碰头会. */
    GRID_HEADS(new MeetingPolicy(
            List.of(COMMUNITY),
            List.of(COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(GRID_WORKER),
            false,
            false,
            true,
            Quorum.HALF,
            7)),
    /** The community's staff plans its work 社区工作会. */
    COMMUNITY_WORK(new MeetingPolicy(
            List.of(COMMUNITY),
            List.of(COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(GRID_WORKER, STATION_STAFF, COMMUNITY_ADMIN),
            false,
            false,
            true,
            Quorum.HALF,
            30)),
    /** Heads of buildings meet 楼栋长会. */
    BUILDING_HEADS(new MeetingPolicy(
            List.of(GRID, COMMUNITY),
            List.of(GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(BUILDING_HEAD),
            false,
            false,
            false,
            Quorum.MORE_THAN_HALF,
            30)),
    /** Representatives of the residents meet 居民代表会. */
    RESIDENT_REPRESENTATIVES(new MeetingPolicy(
            List.of(COMMUNITY),
            List.of(COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(),
            true,
            false,
            false,
            Quorum.MORE_THAN_HALF,
            90)),
    /** Standing representatives of the residents meet 居民常任代表会. */
    STANDING_REPRESENTATIVES(new MeetingPolicy(
            List.of(GRID, COMMUNITY),
            List.of(GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(),
            true,
            false,
            false,
            Quorum.TWO_THIRDS,
            30)),
    /** The community and the units around it meet 联席会. */
    JOINT(new MeetingPolicy(
            List.of(COMMUNITY, STREET),
            List.of(COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(COMMUNITY_ADMIN),
            true,
            false,
            false,
            Quorum.HALF,
            60)),
    /** Those concerned are heard before something is decided 听证会. */
    HEARING(new MeetingPolicy(
            List.of(GRID, COMMUNITY),
            List.of(GRID_WORKER, COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(),
            true,
            true,
            false,
            Quorum.HALF.andAtLeast(5),
            null)),
    /** Residents judge what was done 评议会: whoever has done it on the spot does not call it. */
    EVALUATION(new MeetingPolicy(
            List.of(GRID, COMMUNITY),
            List.of(COMMUNITY_ADMIN, STREET_ADMIN),
            List.of(),
            true,
            true,
            false,
            Quorum.HALF.andAtLeast(5),
            180));

    private final MeetingPolicy policy;

    MeetingKind(MeetingPolicy policy) {
        this.policy = policy;
    }

    MeetingPolicy policy() {
        return policy;
    }
}
